# Fuzzers (libFuzzer; Clang only): one program per target in tests/fuzz/targets.hpp, run from the project's folder:
#   fuzz_open_session -max_len=65536 BUILD/corpus tests/fuzz/corpus/open_session
# The corpus is replayed by every compiler in the ordinary tests (fuzz_replay).
set(SPRONG_FUZZ_SOURCES tests/fuzz/scratch.cpp tests/fuzz/sessions.cpp tests/fuzz/texts.cpp)
function(sprong_uses_targets program)
  target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${program} PRIVATE SPRONG_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${program} PRIVATE sprong_options sprong_export SQLite::SQLite3 nlohmann_json::nlohmann_json)
endfunction()

if(SPRONG_FUZZ)
  foreach(target IN ITEMS open_session merge_session import_table read_pack)
    add_executable(fuzz_${target} tests/fuzz/fuzzer.cpp tests/fuzz/mutate_session.cpp ${SPRONG_FUZZ_SOURCES})
    sprong_uses_targets(fuzz_${target})
    target_compile_definitions(fuzz_${target} PRIVATE SPRONG_FUZZ_TARGET=${target})
    if(target MATCHES "_session")
      target_compile_definitions(fuzz_${target} PRIVATE SPRONG_FUZZ_SESSION=1)
    endif()
    target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()

# Tests: Catch2 (v2, single header), its main compiled once. One program per room and kind:
# tests/unit/ROOM/*.cpp -> unit_ROOM, tests/property/ROOM/*.cpp -> property_ROOM, and so on.
find_path(CATCH_INCLUDE catch2/catch.hpp REQUIRED)
add_library(sprong_test_main STATIC tests/main.cpp)
target_include_directories(sprong_test_main SYSTEM PUBLIC ${CATCH_INCLUDE})
target_compile_definitions(sprong_test_main PUBLIC
  SPRONG_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SPRONG_PROGRAM="$<TARGET_FILE:sprong>")

foreach(kind IN ITEMS unit property playthrough golden e2e fault)
  file(GLOB rooms RELATIVE ${PROJECT_SOURCE_DIR}/tests/${kind} CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${kind}/*)
  foreach(room IN LISTS rooms)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${kind}/${room}/*.cpp)
    if(sources)
      set(program ${kind}_${room})
      add_executable(${program} ${sources})
      target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
      target_link_libraries(${program} PRIVATE sprong_options sprong_test_main)
      if(TARGET sprong_${room})
        target_link_libraries(${program} PRIVATE sprong_${room})
      else()
        target_link_libraries(${program} PRIVATE sprong_app)
      endif()
      if(kind STREQUAL "e2e" OR program STREQUAL "fault_app")
        add_dependencies(${program} sprong)
      endif()
      # Tests are many and read once: less time for the optimiser. The rooms that they test keep theirs.
      target_compile_options(${program} PRIVATE -O1)
      add_test(NAME ${program} COMMAND ${program} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
      set_tests_properties(${program} PROPERTIES TIMEOUT 600 ENVIRONMENT
        "SPRONG_DATA=${PROJECT_SOURCE_DIR};LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.txt:print_suppressions=0")
    endif()
  endforeach()
endforeach()

# The power cuts see what we ask of the disk ourselves: tests/fault/session/recorded_disk.cpp.
target_link_options(fault_session PRIVATE LINKER:--wrap=open,--wrap=fsync,--wrap=link,--wrap=unlink,--wrap=rename)
target_link_libraries(fault_session PRIVATE SQLite::SQLite3)
target_sources(fault_app PRIVATE tests/fault/session/failing_disk.cpp)
target_link_libraries(fault_app PRIVATE SQLite::SQLite3)

# What the fuzzers kept, once more through the same code: see cmake/fuzz.cmake.
add_executable(fuzz_replay tests/fuzz/replay.cpp tests/fuzz/seeds.cpp ${SPRONG_FUZZ_SOURCES})
sprong_uses_targets(fuzz_replay)
target_link_libraries(fuzz_replay PRIVATE sprong_test_main)
target_compile_options(fuzz_replay PRIVATE -O1)
add_test(NAME fuzz_replay COMMAND fuzz_replay WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties(fuzz_replay PROPERTIES TIMEOUT 600)

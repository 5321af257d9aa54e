# Flags for our own code only: every room links sprong_options, libraries come in as SYSTEM.
add_library(sprong_options INTERFACE)
target_include_directories(sprong_options INTERFACE ${PROJECT_SOURCE_DIR}/engine)
target_compile_options(sprong_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees an overlap in every `"text" + string` (its bug 105651); there is none.
  target_compile_options(sprong_options INTERFACE -Wno-restrict)
endif()
if(SPRONG_WERROR)
  target_compile_options(sprong_options INTERFACE -Werror)
endif()
if(SPRONG_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # GCC loses track of initialised temporaries in instrumented code; the plain build has this warning.
  target_compile_options(sprong_options INTERFACE -Wno-maybe-uninitialized)
endif()

# Libraries: all of them packages of Debian 12 (list in ./run); vcpkg.json names the same for people elsewhere.
find_package(PkgConfig REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tinyxml2 REQUIRED)
pkg_check_modules(SDL2 REQUIRED IMPORTED_TARGET sdl2)
pkg_check_modules(VORBISFILE REQUIRED IMPORTED_TARGET vorbisfile)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
if(SPRONG_PRINT)
  pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo cairo)
endif()

find_path(STB_INCLUDE stb/stb_image.h REQUIRED)
add_library(stb INTERFACE)
target_include_directories(stb SYSTEM INTERFACE ${STB_INCLUDE})

# Dear ImGui 1.86: the packaged library holds the SDL2 platform backend but not the SDL_Renderer
# backend. Its source comes with the package as documentation; slim machines leave that out, so it is
# taken from the package file itself then (decision 0003).
set(IMGUI_RENDERER ${CMAKE_BINARY_DIR}/imgui/imgui_impl_sdlrenderer.cpp)
if(NOT EXISTS ${IMGUI_RENDERER})
  execute_process(COMMAND ${PROJECT_SOURCE_DIR}/cmake/imgui-renderer.sh ${IMGUI_RENDERER} RESULT_VARIABLE imgui_failed)
  if(imgui_failed)
    message(FATAL_ERROR "The SDL_Renderer backend of Dear ImGui was not found: see cmake/imgui-renderer.sh")
  endif()
endif()
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
add_library(imgui STATIC ${IMGUI_RENDERER})
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI_INCLUDE_DIRS} /usr/include/imgui /usr/include/imgui/backends)
target_link_libraries(imgui PUBLIC PkgConfig::IMGUI PkgConfig::SDL2)

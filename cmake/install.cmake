# Where the program finds its data: beside the build in a checkout, under share/sprong once installed.
target_compile_definitions(sprong_app PRIVATE
  SPRONG_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SPRONG_BUILD_DIR="${CMAKE_BINARY_DIR}" SPRONG_VERSION="${PROJECT_VERSION}")

# Fonts come from packages; the build copies the files it needs.
set(font_files
  /usr/share/fonts/opentype/inter/Inter-Regular.otf
  /usr/share/fonts/opentype/inter/Inter-Medium.otf
  /usr/share/fonts/opentype/inter/Inter-SemiBold.otf
  /usr/share/fonts/truetype/vollkorn/Vollkorn-SemiBold.ttf
  /usr/share/fonts/truetype/vollkorn/Vollkorn-Bold.ttf
  /usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Regular.otf
  /usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf)
foreach(font IN LISTS font_files)
  if(NOT EXISTS ${font})
    message(FATAL_ERROR "Font ${font} is missing: install fonts-inter, fonts-vollkorn, fonts-opendyslexic")
  endif()
  file(COPY ${font} DESTINATION ${CMAKE_BINARY_DIR}/fonts)
endforeach()

install(TARGETS sprong DESTINATION bin)
install(DIRECTORY content assets DESTINATION share/sprong)
install(DIRECTORY ${CMAKE_BINARY_DIR}/fonts DESTINATION share/sprong)
install(DIRECTORY sessions/ DESTINATION share/sprong/examples FILES_MATCHING PATTERN "example-*.csv")

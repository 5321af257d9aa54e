# Benchmarks: tests/bench/NAME.cpp -> bench_NAME (Google Benchmark). Run by ./test --bench.
find_package(benchmark REQUIRED)
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/*.cpp)
foreach(source IN LISTS sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} ${source})
  target_include_directories(bench_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(bench_${name} PRIVATE sprong_app sprong_options benchmark::benchmark)
endforeach()

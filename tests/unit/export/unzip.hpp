// Opens a zip file from memory, for tests of the formats that are zips.
#pragma once

#include <zip.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

namespace unzip {

struct Archive {
  std::map<std::string, std::string> members;
  std::set<time_t> times;
};

inline Archive read(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(archive != nullptr);
  Archive read;
  for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &stat) == 0);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
    REQUIRE(file != nullptr);
    REQUIRE(zip_fread(file, content.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
    zip_fclose(file);
    read.members[stat.name] = content;
    read.times.insert(stat.mtime);
  }
  zip_close(archive);
  return read;
}

/// Whether `word` is in the bytes themselves, a member's name or a member's content.
inline bool holds(const std::string& bytes, const std::string& word) {
  if (bytes.find(word) != std::string::npos) return true;
  for (const auto& [name, content] : read(bytes).members) {
    if (name.find(word) != std::string::npos || content.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace unzip

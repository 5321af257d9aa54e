#include "export/zip_writer.hpp"

#include <zip.h>

#include <memory>

namespace sprong::exports {
namespace {

/// The first of January 2000 as the two numbers that a zip has it in: a time zone has no part in it.
constexpr zip_uint16_t fixed_time = 0;
constexpr zip_uint16_t fixed_date = ((2000 - 1980) << 9) | (1 << 5) | 1;

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
/// The bytes that an archive is written to; kept when the archive lets go of them.
using Target = std::unique_ptr<zip_source_t, Free>;

bool add(zip_t* archive, const Member& member) {
  const auto& [name, content] = member;
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), fixed_time, fixed_date, 0) == 0;
}

bool write_all(zip_t* archive, const std::vector<Member>& members, std::string& reason) {
  for (const Member& member : members) {
    if (add(archive, member)) continue;
    reason = zip_strerror(archive);
    zip_discard(archive);
    return false;
  }
  if (zip_close(archive) == 0) return true;
  reason = zip_strerror(archive);
  zip_discard(archive);
  return false;
}

bool read_all(zip_source_t* source, std::string& bytes) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return false;
  bytes.resize(stat.size);
  if (zip_source_open(source) != 0) return false;
  const bool whole = zip_source_read(source, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size);
  zip_source_close(source);
  return whole;
}

}  // namespace

base::Result<std::string> zip(const std::vector<Member>& members, const std::string& format) {
  zip_error_t error;
  zip_error_init(&error);
  const auto failed = [&](const std::string& reason) {
    zip_error_fini(&error);
    return base::Error{"export.failed", {{"format", format}, {"reason", reason}}, {}};
  };
  const Target target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return failed(zip_error_strerror(&error));
  zip_source_keep(target.get());
  zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target.get());
    return failed(zip_error_strerror(&error));
  }
  std::string reason;
  if (!write_all(archive, members, reason)) return failed(reason);
  std::string bytes;
  if (!read_all(target.get(), bytes)) return failed(zip_error_strerror(zip_source_error(target.get())));
  zip_error_fini(&error);
  return bytes;
}

}  // namespace sprong::exports

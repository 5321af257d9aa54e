#include "content/picture_check.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

// A small PNG can make the decoder ask for hundreds of megabytes: what it may take is counted.
thread_local std::size_t allocation_budget = 0;

struct alignas(std::max_align_t) BlockHeader {
  std::size_t size;
};

void* budgeted_allocate(std::size_t size) {
  if (size > allocation_budget) return nullptr;
  auto* block = static_cast<BlockHeader*>(std::malloc(sizeof(BlockHeader) + size));
  if (block == nullptr) return nullptr;
  allocation_budget -= size;
  block->size = size;
  return block + 1;
}

void budgeted_free(void* memory) {
  if (memory == nullptr) return;
  auto* block = static_cast<BlockHeader*>(memory) - 1;
  allocation_budget += block->size;
  std::free(block);
}

void* budgeted_reallocate(void* memory, std::size_t size) {
  void* larger = budgeted_allocate(size);
  if (larger == nullptr || memory == nullptr) return larger;
  const std::size_t old_size = (static_cast<BlockHeader*>(memory) - 1)->size;
  std::memcpy(larger, memory, old_size < size ? old_size : size);
  budgeted_free(memory);
  return larger;
}

}  // namespace

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 4096
#define STBI_MALLOC(size) budgeted_allocate(size)
#define STBI_REALLOC(memory, size) budgeted_reallocate(memory, size)
#define STBI_FREE(memory) budgeted_free(memory)
#include <stb/stb_image.h>

namespace sprong::content {
namespace {

constexpr std::string_view png_signature("\x89PNG\r\n\x1A\n", 8);

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t offset = 0; offset < 4; ++offset)
    value = value << 8 | static_cast<unsigned char>(bytes[at + offset]);
  return value;
}

/// Enough for 16 bits a channel, inflated and unfiltered side by side, and for the file in chunks.
std::size_t budget_for(std::string_view bytes, std::size_t width, std::size_t height) {
  return 4'000'000 + 4 * bytes.size() + 16 * width * height;
}

bool decodes(std::string_view bytes) {
  int width = 0;
  int height = 0;
  int channels = 0;
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  stbi_uc* pixels = stbi_load_from_memory(data, static_cast<int>(bytes.size()), &width, &height, &channels, 4);
  stbi_image_free(pixels);
  return pixels != nullptr;
}

}  // namespace

PictureCheck check_picture(std::string_view bytes) {
  constexpr std::size_t header_size = 33;  // signature and the IHDR chunk
  if (!bytes.starts_with(png_signature)) return {PictureFault::not_png, 0, 0};
  if (bytes.size() < header_size || bytes.substr(12, 4) != "IHDR") return {PictureFault::damaged, 0, 0};
  PictureCheck check{PictureFault::none, number_at(bytes, 16), number_at(bytes, 20)};
  if (check.width > picture_pixel_limit || check.height > picture_pixel_limit) {
    check.fault = PictureFault::too_many_pixels;
    return check;
  }
  allocation_budget = budget_for(bytes, check.width, check.height);
  if (bytes.size() > picture_file_limit || !decodes(bytes)) check.fault = PictureFault::damaged;
  return check;
}

}  // namespace sprong::content

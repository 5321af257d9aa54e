#include "stage/pictures.hpp"

#include <SDL.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>
#include <vector>

namespace sprong::stage {

namespace {
constexpr std::size_t budget = 96U << 20;  ///< bytes of textures that may stay
constexpr long rest_frames = 120;          ///< unused for so many frames: first to go

/// Red, green, blue, opacity as textures have them, in the same memory: a large picture is not copied once more.
void turn_to_texture(Image& image) {
  std::uint8_t* const bytes = image.pixels.data();
  const std::size_t size = image.pixels.size();
  for (std::size_t at = 0; at < size; at += 4) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, bytes + at, sizeof pixel);
    pixel = std::endian::native == std::endian::little
                ? (pixel & 0xFF00FF00U) | (pixel & 0xFFU) << 16U | (pixel >> 16U & 0xFFU)
                : pixel >> 8U | pixel << 24U;
    std::memcpy(bytes + at, &pixel, sizeof pixel);
  }
}

}  // namespace

Pictures::~Pictures() { clear(); }

void Pictures::clear() {
  for (const auto& [key, kept] : m_kept) SDL_DestroyTexture(kept.texture);
  m_kept.clear();
  m_decoded_file.clear();
  m_decoded = {};
  m_bytes = 0;
}

ImageSize Pictures::size(const std::filesystem::path& file) {
  if (file.empty()) return {};
  const auto [found, added] = m_sizes.try_emplace(file.string());
  if (added) {
    const auto size = read_png_size(file);
    if (size) found->second = *size;
  }
  return found->second;
}

std::filesystem::path Pictures::fitting(const std::filesystem::path& file, int width) {
  std::filesystem::path half = file;
  half.replace_filename(file.stem().string() + "-half.png");
  return size(half).width >= width ? half : file;
}

SDL_Texture* Pictures::keep(const std::string& key, Image image) {
  SDL_Texture* texture =
      SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, image.width, image.height);
  if (texture == nullptr) return nullptr;
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  turn_to_texture(image);
  SDL_UpdateTexture(texture, nullptr, image.pixels.data(), image.width * 4);
  m_kept[key] = {texture, image.pixels.size(), m_frame};
  m_bytes += image.pixels.size();
  return texture;
}

SDL_Texture* Pictures::texture(const std::filesystem::path& file, const std::string& key,
                               const std::function<Image(const Image&)>& make) {
  const auto found = m_kept.find(key);
  if (found != m_kept.end()) {
    found->second.used = m_frame;
    return found->second.texture;
  }
  if (size(file).width == 0) return nullptr;
  if (m_decoded_file != file.string()) {
    auto decoded = read_png(file);
    if (!decoded) {
      m_sizes[file.string()] = {};
      return nullptr;
    }
    m_decoded = std::move(*decoded);
    m_decoded_file = file.string();
  }
  return keep(key, make(m_decoded));
}

SDL_Texture* Pictures::made(const std::string& key, const std::function<Image()>& make) {
  const auto found = m_kept.find(key);
  if (found == m_kept.end()) return keep(key, make());
  found->second.used = m_frame;
  return found->second.texture;
}

void Pictures::tidy() {
  ++m_frame;
  if (m_frame % rest_frames == 0) {
    m_decoded_file.clear();
    m_decoded = {};
  }
  if (m_bytes <= budget) return;
  for (auto at = m_kept.begin(); at != m_kept.end() && m_bytes > budget;) {
    if (m_frame - at->second.used < rest_frames) {
      ++at;
      continue;
    }
    SDL_DestroyTexture(at->second.texture);
    m_bytes -= at->second.bytes;
    at = m_kept.erase(at);
  }
}

}  // namespace sprong::stage

// Pictures: PNG files as textures at exactly the size in use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>

#include "stage/image.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace sprong::stage {

class Pictures {
 public:
  explicit Pictures(SDL_Renderer* renderer) : m_renderer(renderer) {}
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  /// Width and height of the file; 0 when there is no such picture.
  ImageSize size(const std::filesystem::path& file);
  /// The picture itself, or NAME-half.png beside it when that is wide enough: a quarter of the work.
  std::filesystem::path fitting(const std::filesystem::path& file, int width);
  /// The texture that `make` makes of the decoded file, kept under `key`; none when there is no such picture.
  SDL_Texture* texture(const std::filesystem::path& file, const std::string& key,
                       const std::function<Image(const Image&)>& make);
  /// The texture of an image made without a file, kept under `key`.
  SDL_Texture* made(const std::string& key, const std::function<Image()>& make);
  /// Call once a frame: lets go of what was not used lately when more is kept than the budget.
  void tidy();
  void clear();
  [[nodiscard]] std::size_t bytes() const { return m_bytes; }

 private:
  struct Kept {
    SDL_Texture* texture = nullptr;
    std::size_t bytes = 0;
    long used = 0;  ///< frame of last use
  };
  SDL_Texture* keep(const std::string& key, Image image);
  SDL_Renderer* m_renderer;
  std::unordered_map<std::string, ImageSize> m_sizes;
  std::unordered_map<std::string, Kept> m_kept;
  std::string m_decoded_file;  ///< the last file decoded is kept, as it is often asked for in two sizes
  Image m_decoded;
  std::size_t m_bytes = 0;
  long m_frame = 0;
};

}  // namespace sprong::stage

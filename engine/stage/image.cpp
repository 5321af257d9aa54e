#include "stage/image.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace {

// What stb_image may still take while one picture is read. It decodes on one thread only.
std::size_t g_budget = 0;

void* budgeted_take(std::size_t size) {
  if (size > g_budget) return nullptr;
  void* memory = std::malloc(size);
  if (memory != nullptr) g_budget -= size;
  return memory;
}

void* budgeted_retake(void* memory, std::size_t old_size, std::size_t size) {
  const std::size_t more = size > old_size ? size - old_size : 0;
  if (more > g_budget) return nullptr;
  void* moved = std::realloc(memory, size);
  if (moved != nullptr) g_budget -= more;
  return moved;
}

}  // namespace

#define STBI_MALLOC(size) budgeted_take(size)
#define STBI_REALLOC_SIZED(memory, old_size, size) budgeted_retake(memory, old_size, size)
#define STBI_FREE(memory) std::free(memory)
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace sprong::stage {

namespace {

base::Error unreadable(const std::filesystem::path& file) {
  return {"stage.unreadable-picture", {{"file", file.filename().string()}}, {file.string(), 0}};
}

std::uint32_t big_endian(const unsigned char* bytes) {
  return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) | bytes[3];
}

/// Width and height as the header says; 0 when this is no PNG that we take.
ImageSize header_size(const unsigned char* bytes, std::size_t size) {
  if (size < 24 || std::memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) != 0) return {};
  const std::uint32_t width = big_endian(bytes + 16);
  const std::uint32_t height = big_endian(bytes + 20);
  if (width == 0 || height == 0 || width > most_image_side || height > most_image_side) return {};
  return {static_cast<int>(width), static_cast<int>(height)};
}

/// One pixel, opacity in [3], colours premultiplied.
using Sum = std::array<double, 4>;

void add(Sum& sum, const std::uint8_t* pixel, double weight) {
  const double opacity = pixel[3] * weight;
  for (std::size_t part = 0; part < 3; ++part) sum[part] += pixel[part] * opacity;
  sum[3] += opacity;
}

void put(std::uint8_t* pixel, const Sum& sum) {
  if (sum[3] <= 0) return;
  for (std::size_t part = 0; part < 3; ++part) {
    pixel[part] = static_cast<std::uint8_t>(std::clamp(sum[part] / sum[3] + 0.5, 0.0, 255.0));
  }
  pixel[3] = static_cast<std::uint8_t>(std::clamp(sum[3] + 0.5, 0.0, 255.0));
}

/// Noise between -0.5 and 0.5 that looks even: breaks the bands of soft light that is drawn larger.
/// @source Jimenez, "Next generation post processing in Call of Duty: Advanced Warfare" (2014)
float even_noise(int x, int y) {
  float value = 0.06711056F * static_cast<float>(x) + 0.00583715F * static_cast<float>(y);
  value = 52.9829189F * (value - static_cast<float>(static_cast<int>(value)));
  return value - static_cast<float>(static_cast<int>(value)) - 0.5F;
}

/// Which source pixels make one target pixel, and how much of each: weights[begin] up to weights[begin + count].
struct Reach {
  int first = 0;
  std::size_t begin = 0;
  std::size_t count = 0;
};

struct Reaches {
  std::vector<Reach> all;
  std::vector<float> weights;
};

Reaches reaches(double from, double length, int target, int limit) {
  Reaches result;
  const double step = length / target;
  const double half = std::max(step, 1.0) / 2;
  for (int at = 0; at < target; ++at) {
    const double centre = from + (at + 0.5) * step;
    const int first = std::clamp(static_cast<int>(std::floor(centre - half)), 0, limit - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(centre + half)) - 1, first, limit - 1);
    const std::size_t begin = result.weights.size();
    double total = 0;
    for (int source = first; source <= last; ++source) {
      const double weight =
          std::max(0.0, std::min(centre + half, source + 1.0) - std::max(centre - half, source * 1.0));
      result.weights.push_back(static_cast<float>(weight));
      total += weight;
    }
    const std::size_t count = result.weights.size() - begin;
    for (std::size_t weight = begin; weight < result.weights.size(); ++weight) {
      result.weights[weight] =
          total <= 0 ? 1.0F / static_cast<float>(count) : result.weights[weight] / static_cast<float>(total);
    }
    result.all.push_back({first, begin, count});
  }
  return result;
}

/// One row of the target, all its source rows already summed up per column.
void resize_row(const std::vector<std::array<float, 4>>& column_sums, const Reaches& across, std::uint8_t* pixel) {
  for (const Reach& reach : across.all) {
    std::array<float, 4> sum{};
    for (std::size_t at = 0; at < reach.count; ++at) {
      const auto& column = column_sums[static_cast<std::size_t>(reach.first) + at];
      const float weight = across.weights[reach.begin + at];
      for (std::size_t part = 0; part < 4; ++part) sum[part] += column[part] * weight;
    }
    if (sum[3] > 0) {
      const float share = 1 / sum[3];
      for (std::size_t part = 0; part < 3; ++part) {
        pixel[part] = static_cast<std::uint8_t>(std::clamp(sum[part] * share + 0.5F, 0.0F, 255.0F));
      }
      pixel[3] = static_cast<std::uint8_t>(std::clamp(sum[3] + 0.5F, 0.0F, 255.0F));
    }
    pixel += 4;
  }
}

// ---- soft light, drawn larger ---------------------------------------------------------------
// The loops go over plain rows of one channel, so that compilers do several pixels at once: this is on the way to the
// first picture.

/// A row of a picture by channel, colours premultiplied.
struct Planes {
  std::array<std::vector<float>, 4> part;
  int of = -1;  ///< which source row this is
  void widen(std::size_t width) {
    for (auto& channel : part) channel.resize(width);
  }
};

/// A source row at the target's width.
void widen_row(const Image& image, const Reaches& across, int y, Planes& into) {
  into.of = y;
  for (std::size_t x = 0; x < across.all.size(); ++x) {
    const Reach& reach = across.all[x];
    std::array<float, 4> sum{};
    for (std::size_t at = 0; at < reach.count; ++at) {
      const std::uint8_t* source = image.at(reach.first + static_cast<int>(at), y);
      const float opacity = static_cast<float>(source[3]) * across.weights[reach.begin + at];
      for (std::size_t part = 0; part < 3; ++part) sum[part] += static_cast<float>(source[part]) * opacity;
      sum[3] += opacity;
    }
    for (std::size_t part = 0; part < 4; ++part) into.part[part][x] = sum[part];
  }
}

/// How far a byte of a pixel is shifted when the four are one number in memory.
constexpr int shift_of(int part) { return std::endian::native == std::endian::little ? 8 * part : 24 - 8 * part; }

std::uint32_t as_byte(float value) {
  value = value > 0.0F ? value : 0.0F;
  return static_cast<std::uint32_t>(static_cast<int>(value < 255.0F ? value : 255.0F));
}

/// Between two rows, with noise, but not where nothing or everything is covered.
void put_between(const Planes& one, const Planes& other, float share, int y, std::vector<std::uint32_t>& into) {
  const std::array<const float*, 4> up{one.part[0].data(), one.part[1].data(), one.part[2].data(), one.part[3].data()};
  const std::array<const float*, 4> low{other.part[0].data(), other.part[1].data(), other.part[2].data(),
                                        other.part[3].data()};
  const float rest = 1 - share;
  std::uint32_t* const pixels = into.data();
  const int width = static_cast<int>(into.size());
  for (int x = 0; x < width; ++x) {
    const float opacity = up[3][x] * rest + low[3][x] * share;
    const float noise = even_noise(x, y);
    const float edge = (opacity > 0.02F) & (opacity < 254.5F) ? noise : 0.0F;
    const float turn = 1 / (opacity > 0.001F ? opacity : 0.001F);
    const float red = (up[0][x] * rest + low[0][x] * share) * turn + 0.5F + noise;
    const float green = (up[1][x] * rest + low[1][x] * share) * turn + 0.5F + noise;
    const float blue = (up[2][x] * rest + low[2][x] * share) * turn + 0.5F + noise;
    pixels[x] = as_byte(red) << shift_of(0) | as_byte(green) << shift_of(1) | as_byte(blue) << shift_of(2) |
                as_byte(opacity + 0.5F + edge) << shift_of(3);
  }
}

Image enlarged(const Image& image, const Reaches& across, const Reaches& down) {
  const std::size_t width = across.all.size();
  Image result = blank_image(static_cast<int>(width), static_cast<int>(down.all.size()));
  std::array<Planes, 2> rows;
  for (Planes& row : rows) row.widen(width);
  const auto row_of = [&](int y) -> const Planes& {
    Planes& row = rows[static_cast<std::size_t>(y % 2)];
    if (row.of != y) widen_row(image, across, y, row);
    return row;
  };
  std::vector<std::uint32_t> line(width);
  for (int y = 0; y < result.height; ++y) {
    const Reach& reach = down.all[static_cast<std::size_t>(y)];
    const Planes& upper = row_of(reach.first);
    const Planes& lower = reach.count > 1 ? row_of(reach.first + 1) : upper;
    const float share = reach.count > 1 ? down.weights[reach.begin + 1] : 0.0F;
    put_between(upper, lower, share, y, line);
    std::memcpy(result.at(0, y), line.data(), width * 4);
  }
  return result;
}

}  // namespace

std::vector<unsigned char> bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  const std::streamoff size = stream ? static_cast<std::streamoff>(stream.tellg()) : 0;
  if (size <= 0) return {};
  std::vector<unsigned char> bytes(static_cast<std::size_t>(size));
  stream.seekg(0);
  stream.read(reinterpret_cast<char*>(bytes.data()), size);
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

Image blank_image(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  return image;
}

base::Result<ImageSize> read_png_size(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::array<char, 24> head{};
  stream.read(head.data(), head.size());
  const ImageSize size =
      stream ? header_size(reinterpret_cast<const unsigned char*>(head.data()), head.size()) : ImageSize{};
  if (size.width == 0) return unreadable(file);
  return size;
}

base::Result<Image> read_png(const std::filesystem::path& file) {
  const std::vector<unsigned char> bytes = bytes_of(file);
  const ImageSize size = header_size(bytes.data(), bytes.size());
  if (size.width == 0) return unreadable(file);
  // Rows with filter bytes, the decoded picture, its RGBA form, and the file once more.
  const std::size_t pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  g_budget = pixels * 4 * 5 + bytes.size() * 2 + (1U << 20);
  int width = 0;
  int height = 0;
  int channels = 0;
  unsigned char* decoded =
      stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()), &width, &height, &channels, 4);
  if (decoded == nullptr) return unreadable(file);
  Image image = blank_image(width, height);
  std::memcpy(image.pixels.data(), decoded, image.pixels.size());
  stbi_image_free(decoded);
  return image;
}

base::Result<void> write_png(const std::filesystem::path& file, const Image& image) {
  std::vector<char> bytes;
  const auto collect = [](void* into, void* data, int size) {
    auto& all = *static_cast<std::vector<char>*>(into);
    const char* from = static_cast<const char*>(data);
    all.insert(all.end(), from, from + size);
  };
  g_budget = image.pixels.size() * 6 + (1U << 20);
  stbi_write_png_to_func(collect, &bytes, image.width, image.height, 4, image.pixels.data(), image.width * 4);
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (bytes.empty() || !stream) return base::Error{"stage.cannot-write", {{"file", file.string()}}, {}};
  return {};
}

Image resized(const Image& image, const Part& part, int width, int height) {
  const Reaches across = reaches(part.x, part.width, width, image.width);
  const Reaches down = reaches(part.y, part.height, height, image.height);
  if (part.width < width && part.height < height) return enlarged(image, across, down);
  Image result = blank_image(width, height);
  if (across.all.empty()) return result;
  const auto begin = static_cast<std::size_t>(across.all.front().first);
  const auto end = static_cast<std::size_t>(across.all.back().first) + across.all.back().count;
  std::vector<std::array<float, 4>> sums(static_cast<std::size_t>(image.width));
  for (int y = 0; y < height; ++y) {
    std::fill(sums.begin(), sums.end(), std::array<float, 4>{});
    const Reach& reach = down.all[static_cast<std::size_t>(y)];
    for (std::size_t at = 0; at < reach.count; ++at) {
      const std::uint8_t* source = image.at(static_cast<int>(begin), reach.first + static_cast<int>(at));
      const float weight = down.weights[reach.begin + at];
      for (std::size_t column = begin; column < end; ++column) {
        const float opacity = source[3] * weight;
        auto& sum = sums[column];
        sum[0] += source[0] * opacity;
        sum[1] += source[1] * opacity;
        sum[2] += source[2] * opacity;
        sum[3] += opacity;
        source += 4;
      }
    }
    resize_row(sums, across, result.at(0, y));
  }
  return result;
}

Image repeated(const Image& tile, double tile_width, double tile_height, int width, int height) {
  const double step_x = tile.width / tile_width;
  const double step_y = tile.height / tile_height;
  const int samples_x = std::max(1, static_cast<int>(std::ceil(step_x)));
  const int samples_y = std::max(1, static_cast<int>(std::ceil(step_y)));
  const double weight = 1.0 / (samples_x * samples_y);
  Image result = blank_image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      Sum sum{};
      for (int down = 0; down < samples_y; ++down) {
        const int from_y = static_cast<int>((y + (down + 0.5) / samples_y) * step_y) % tile.height;
        for (int across = 0; across < samples_x; ++across) {
          const int from_x = static_cast<int>((x + (across + 0.5) / samples_x) * step_x) % tile.width;
          add(sum, tile.at(from_x, from_y), weight);
        }
      }
      put(result.at(x, y), sum);
    }
  }
  return result;
}

Image laid(const Image& under, const Image& over, float share) {
  Image result = under;
  for (std::size_t at = 0; at < result.pixels.size(); at += 4) {
    const int strength = static_cast<int>(static_cast<float>(over.pixels[at + 3]) * share + 0.5F);
    for (std::size_t part = 0; part < 3; ++part) {
      const int below = result.pixels[at + part];
      result.pixels[at + part] = static_cast<std::uint8_t>(below + (over.pixels[at + part] - below) * strength / 255);
    }
  }
  return result;
}

Image nine_sliced(const Image& image, int slice, double scale, int width, int height) {
  const int corner = std::max(1, std::min({static_cast<int>(std::lround(slice * scale)), width / 2, height / 2}));
  const std::array<int, 4> to_x{0, corner, width - corner, width};
  const std::array<int, 4> to_y{0, corner, height - corner, height};
  const std::array<int, 4> from_x{0, slice, image.width - slice, image.width};
  const std::array<int, 4> from_y{0, slice, image.height - slice, image.height};
  Image result = blank_image(width, height);
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      const int part_width = to_x[column + 1] - to_x[column];
      const int part_height = to_y[row + 1] - to_y[row];
      if (part_width <= 0 || part_height <= 0) continue;
      const Part part{static_cast<double>(from_x[column]), static_cast<double>(from_y[row]),
                      static_cast<double>(from_x[column + 1] - from_x[column]),
                      static_cast<double>(from_y[row + 1] - from_y[row])};
      const Image piece = resized(image, part, part_width, part_height);
      for (int y = 0; y < part_height; ++y) {
        std::memcpy(result.at(to_x[column], to_y[row] + y), piece.at(0, y), static_cast<std::size_t>(part_width) * 4);
      }
    }
  }
  return result;
}

}  // namespace sprong::stage

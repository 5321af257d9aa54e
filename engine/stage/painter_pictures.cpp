#include <algorithm>
#include <cmath>

#include "stage/painter.hpp"
#include "stage/painter_inside.hpp"

namespace sprong::stage {

namespace {

constexpr float grain_share = 0.4F;  ///< felt rather than seen

std::string sized_key(const char* what, const std::filesystem::path& file, int width, int height) {
  return std::string(what) + ":" + file.string() + ":" + std::to_string(width) + "x" + std::to_string(height);
}

std::string colour_key(Colour colour) {
  return std::to_string((colour.red << 16) | (colour.green << 8) | colour.blue) + ",";
}

Part whole(const Image& image) { return {0, 0, static_cast<double>(image.width), static_cast<double>(image.height)}; }

/// Takes away what lies outside rounded corners.
void cut_corners(Image& image, int radius, Corners corners) {
  const float round = static_cast<float>(radius);
  const auto cut = [&](int x, int y, float across, float down) {
    const float inside = std::clamp(round + 0.5F - std::hypot(across, down), 0.0F, 1.0F);
    std::uint8_t* pixel = image.at(x, y);
    pixel[3] = static_cast<std::uint8_t>(static_cast<float>(pixel[3]) * inside);
  };
  const int most = std::min({radius, image.width / 2, image.height});
  for (int y = 0; y < most; ++y) {
    for (int x = 0; x < most; ++x) {
      const float across = round - static_cast<float>(x) - 0.5F;
      const float down = round - static_cast<float>(y) - 0.5F;
      if (corners != Corners::bottom) {
        cut(x, y, across, down);
        cut(image.width - 1 - x, y, across, down);
      }
      if (corners != Corners::top) {
        cut(x, image.height - 1 - y, across, down);
        cut(image.width - 1 - x, image.height - 1 - y, across, down);
      }
    }
  }
}

/// Light falls on the upper middle and fades towards the corners.
Image lit_paper(int width, int height, Colour light, Colour middle, Colour dark) {
  Image image = blank_image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const float across = (static_cast<float>(x) + 0.5F) / static_cast<float>(width) - 0.5F;
      const float down = (static_cast<float>(y) + 0.5F) / static_cast<float>(height) - 0.3F;
      const float far = std::min(1.0F, std::hypot(across, down) / 0.86F);
      const Colour shown = far < 0.5F ? mixed(light, middle, far * 2) : mixed(middle, dark, far * 2 - 1);
      std::uint8_t* pixel = image.at(x, y);
      pixel[0] = shown.red;
      pixel[1] = shown.green;
      pixel[2] = shown.blue;
      pixel[3] = 255;
    }
  }
  return image;
}

}  // namespace

bool Painter::paper(const std::filesystem::path& grain, const Rect& rect, float radius, Colour light, Colour middle,
                    Colour dark) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return has_picture(grain);
  const std::string key = sized_key("paper", grain, box.width(), box.height()) + ":" + colour_key(light) +
                          colour_key(middle) + colour_key(dark) + std::to_string(radius);
  SDL_Texture* texture = in.pictures.texture(grain, key, [&](const Image& tile) {
    const Image sheet = lit_paper(box.width(), box.height(), light, middle, dark);
    Image result = laid(sheet,
                        repeated(tile, tile.width * static_cast<double>(in.scale),
                                 tile.height * static_cast<double>(in.scale), box.width(), box.height()),
                        grain_share);
    if (radius > 0) cut_corners(result, in.length(radius), Corners::all);
    return result;
  });
  if (texture == nullptr) return false;
  in.textured(texture, box, in.colour(Colour{0xFFFFFF}));
  return true;
}

bool Painter::has_picture(const std::filesystem::path& file) { return m_inside->pictures.size(file).width > 0; }

Size Painter::picture_size(const std::filesystem::path& file) {
  const ImageSize size = m_inside->pictures.size(file);
  return {static_cast<float>(size.width), static_cast<float>(size.height)};
}

/// What can be seen of a box, in whole pixels.
PixelRect Painter::Inside::seen(const PixelRect& box) const {
  Rect whole{0, 0, pixels.width, pixels.height};
  if (!clips.empty()) {
    const Rect& clip = clips.back();
    whole = whole.cut({clip.x * scale, clip.y * scale, clip.width * scale, clip.height * scale});
  }
  return {std::max(box.left, static_cast<int>(std::floor(whole.x))),
          std::max(box.top, static_cast<int>(std::floor(whole.y))),
          std::min(box.right, static_cast<int>(std::ceil(whole.right()))),
          std::min(box.bottom, static_cast<int>(std::ceil(whole.bottom())))};
}

/// Soft light that reaches far outside the screen: only what is seen of it is made. False: nearly all of it is seen.
bool Painter::Inside::picture_part(const std::filesystem::path& file, const PixelRect& box, ImU32 colour) {
  constexpr long large = 600'000;  // pixels
  const long area = static_cast<long>(box.width()) * box.height();
  if (area < large) return false;
  const PixelRect part = seen(box);
  if (part.width() <= 0 || part.height() <= 0) return true;
  if (static_cast<long>(part.width()) * part.height() > area * 4 / 5) return false;
  const std::string key = sized_key("part", file, box.width(), box.height()) + ":" +
                          std::to_string(part.left - box.left) + "," + std::to_string(part.top - box.top) + "," +
                          std::to_string(part.width()) + "x" + std::to_string(part.height());
  SDL_Texture* texture = pictures.texture(file, key, [&](const Image& image) {
    const double across = static_cast<double>(image.width) / box.width();
    const double down = static_cast<double>(image.height) / box.height();
    return resized(
        image,
        {(part.left - box.left) * across, (part.top - box.top) * down, part.width() * across, part.height() * down},
        part.width(), part.height());
  });
  if (texture != nullptr) textured(texture, part, colour);
  return true;
}

bool Painter::picture(const std::filesystem::path& picture, const Rect& rect, Colour tint, Keep keep) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return has_picture(picture);
  const std::filesystem::path file = keep == Keep::exact ? in.pictures.fitting(picture, box.width()) : picture;
  if (keep == Keep::exact && has_picture(file) && in.picture_part(file, box, in.colour(tint))) return true;
  int width = box.width();
  int height = box.height();
  if (keep == Keep::stretched) {
    const ImageSize size = in.pictures.size(file);
    width = size.width;
    height = size.height;
  }
  SDL_Texture* texture = in.pictures.texture(file, sized_key("whole", file, width, height), [&](const Image& image) {
    return width == image.width && height == image.height ? image : resized(image, whole(image), width, height);
  });
  if (texture == nullptr) return false;
  in.textured(texture, box, in.colour(tint));
  return true;
}

bool Painter::picture_inside(const std::filesystem::path& file, const Rect& rect, Colour tint) {
  const Size size = picture_size(file);
  if (size.width <= 0) return false;
  const float factor = std::min(rect.width / size.width, rect.height / size.height);
  const float width = size.width * factor;
  const float height = size.height * factor;
  return picture(file, {rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height}, tint);
}

bool Painter::picture_over(const std::filesystem::path& file, const Rect& rect, Colour tint) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return has_picture(file);
  SDL_Texture* texture =
      in.pictures.texture(file, sized_key("over", file, box.width(), box.height()), [&](const Image& image) {
        const double factor =
            std::max(static_cast<double>(box.width()) / image.width, static_cast<double>(box.height()) / image.height);
        const double width = box.width() / factor;
        const double height = box.height() / factor;
        return resized(image, {(image.width - width) / 2, (image.height - height) / 2, width, height}, box.width(),
                       box.height());
      });
  if (texture == nullptr) return false;
  in.textured(texture, box, in.colour(tint));
  return true;
}

bool Painter::tilted_picture(const std::filesystem::path& file, const Rect& rect, float degrees, Point pivot,
                             Colour tint) {
  if (degrees == 0) return picture(file, rect, tint);
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  SDL_Texture* texture =
      in.pictures.texture(file, sized_key("whole", file, box.width(), box.height()),
                          [&](const Image& image) { return resized(image, whole(image), box.width(), box.height()); });
  if (texture == nullptr) return false;
  const float sine = std::sin(degrees * 0.0174533F);
  const float cosine = std::cos(degrees * 0.0174533F);
  const ImVec2 centre = in.point(pivot);
  const auto turned = [&](int x, int y) {
    const float across = static_cast<float>(x) - centre.x;
    const float down = static_cast<float>(y) - centre.y;
    return ImVec2{centre.x + across * cosine - down * sine, centre.y + across * sine + down * cosine};
  };
  in.list->AddImageQuad(texture, turned(box.left, box.top), turned(box.right, box.top), turned(box.right, box.bottom),
                        turned(box.left, box.bottom), {0, 0}, {1, 0}, {1, 1}, {0, 1}, in.colour(tint));
  return true;
}

bool Painter::tiled(const std::filesystem::path& file, const Rect& rect, Size tile, Colour tint, float radius,
                    Corners corners) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return has_picture(file);
  const int round = radius <= 0 ? 0 : in.length(radius);
  const std::string key = sized_key("tile", file, box.width(), box.height()) + ":" + std::to_string(tile.width) + ":" +
                          std::to_string(round) + std::to_string(static_cast<int>(corners));
  SDL_Texture* texture = in.pictures.texture(file, key, [&](const Image& image) {
    Image result = repeated(image, tile.width * in.scale, tile.height * in.scale, box.width(), box.height());
    if (round > 0) cut_corners(result, round, corners);
    return result;
  });
  if (texture == nullptr) return false;
  in.textured(texture, box, in.colour(tint));
  return true;
}

bool Painter::sliced(const std::filesystem::path& file, const Rect& rect, float slice, Colour tint) {
  Inside& in = *m_inside;
  const PixelRect box = in.rect(rect);
  if (box.width() <= 0 || box.height() <= 0) return has_picture(file);
  SDL_Texture* texture =
      in.pictures.texture(file, sized_key("slice", file, box.width(), box.height()), [&](const Image& image) {
        return nine_sliced(image, static_cast<int>(slice), in.scale, box.width(), box.height());
      });
  if (texture == nullptr) return false;
  in.textured(texture, box, in.colour(tint));
  return true;
}

}  // namespace sprong::stage

#include "content/readers.hpp"

namespace sprong::content {
namespace {

constexpr int least_size = 16;
constexpr int most_size = 4096;
constexpr std::size_t most_parts = 16;

/// A wrong size is told once, and not again for every length in it.
int read_size(const Node& node) {
  const int size = read_number(node, "size", least_size, most_size);
  const auto attribute = node.optional_attribute("size");
  const bool wrong = size == least_size && attribute && attribute->value != std::to_string(least_size);
  return wrong ? most_size : size;
}

PuppetPart read_part(const Node& node, int size, Reading& reading) {
  node.only({"picture", "x", "y", "width", "height", "pivot-x", "pivot-y", "sway", "seconds"}, {});
  PuppetPart part;
  part.picture = read_media(node, "picture", MediaKind::picture, reading);
  part.x = read_number(node, "x", 0, size - 1);
  part.y = read_number(node, "y", 0, size - 1);
  part.width = read_number(node, "width", 1, size);
  part.height = read_number(node, "height", 1, size);
  part.pivot_x = read_number(node, "pivot-x", 0, size);
  part.pivot_y = read_number(node, "pivot-y", 0, size);
  part.sway = read_number(node, "sway", 1, 30);
  part.seconds = read_number(node, "seconds", 2, 30);
  if (part.x + part.width > size || part.y + part.height > size) {
    node.error("pack.part-outside", {{"file", part.picture}, {"size", std::to_string(size)}});
  }
  return part;
}

/// A figure moves in one way only.
void take_figure(const Node& node, const Puppet& puppet, TakenIds& taken) {
  if (puppet.figure.empty()) return;
  const auto [first, added] = taken.try_emplace(puppet.figure, node.place());
  if (added) return;
  node.error("pack.second-puppet",
             {{"file", puppet.figure}, {"first", first->second.file + ":" + std::to_string(first->second.line)}});
}

}  // namespace

Puppet read_puppet(const Node& node, TakenIds& taken, Reading& reading) {
  node.only({"figure", "body", "size", "lamp-x", "lamp-y"}, {"part"});
  check_count(node, "part", 0, most_parts);
  Puppet puppet;
  puppet.figure = read_media(node, "figure", MediaKind::picture, reading);
  puppet.body = read_media(node, "body", MediaKind::picture, reading);
  puppet.size = read_size(node);
  puppet.lamp_x = read_number(node, "lamp-x", 0, puppet.size);
  puppet.lamp_y = read_number(node, "lamp-y", 0, puppet.size);
  take_figure(node, puppet, taken);
  for (const Node& part : node.children("part")) puppet.parts.push_back(read_part(part, puppet.size, reading));
  return puppet;
}

}  // namespace sprong::content

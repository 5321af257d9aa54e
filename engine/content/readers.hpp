// Readers: one function per part of a pack, from an element to a value.
//
// They report everything that is wrong (Node::findings) and return a value without meaning then.
#pragma once

#include "content/pack.hpp"
#include "content/values.hpp"
#include "content/xml.hpp"

namespace sprong::content {

Exhibit read_exhibit(const Node& node, TakenIds& taken, Reading& reading);
Deck read_deck(const Node& node, TakenIds& taken, Reading& reading);
Safety read_safety(const Node& node, const Reading& reading);
/// Whether a station has its figure is for the caller to see, once all files are read.
Puppet read_puppet(const Node& node, TakenIds& taken, Reading& reading);
/// Its references to an exhibit and a deck are for the caller to resolve, once all files are read.
Programme read_programme(const Node& node, TakenIds& taken, const Reading& reading);

}  // namespace sprong::content

#include "ui/screens/aftercare.hpp"

namespace sprong::ui {
namespace {

/// What the facilitator filled in for a contact; empty without a session.
std::string filled_in(const Context& context, const content::Contact& contact) {
  if (!context.has_session()) return {};
  const auto& contacts = context.document().meeting.contacts;
  const auto found = contacts.find(contact.id);
  return found == contacts.end() ? std::string() : found->second;
}

/// The field for a local contact; sends what was typed when the field is left or Enter is pressed.
float contact_field(Context& context, const Rect& rect, const content::Contact& contact, Ground ground) {
  const std::string name = "contact." + contact.id;
  std::string& text = context.draft(name);
  const std::string kept = filled_in(context, contact);
  if (text.empty() && !kept.empty() && !context.has_focus(name)) text = kept;
  FieldOptions options;
  options.caption = context.say("contact.fill-in");
  options.limit = 120;
  options.ground = ground;
  const float height = field_height(context, rect.width, text, options);
  const FieldResult result = field(context, name, {rect.x, rect.y, rect.width, height}, text, options);
  if (text != kept && (result.submitted || !result.focused)) context.send(session::FillInContact{contact.id, text});
  return height;
}

}  // namespace

float draw_contacts(Context& context, const Rect& rect, Contacts contacts, Ground ground, Audience audience) {
  const bool room = audience == Audience::room;
  const bool on_paper = ground == Ground::paper;
  const Colour strong = on_paper ? theme().ink : theme().text;
  const Colour quiet = on_paper ? theme().ink_2 : theme().dim;
  float y = rect.y;
  for (const content::Contact& contact : context.pack().safety.contacts) {
    const std::string local = filled_in(context, contact);
    const std::string line = contact.fill_in ? local : contact.phone;
    const Rect head{rect.x, y, rect.width, rect.bottom() - y};
    y += words(context, head, context.in(contact.name), room ? style::room_name : style::sub_head, strong);
    if (!line.empty() && !(contact.fill_in && contacts == Contacts::fill_in)) {
      y += words(context, {rect.x, y + 2, rect.width, 60}, line, room ? style::count : style::body_bold,
                 on_paper ? theme().ember : theme().lamp) +
           2;
    }
    const Rect about{rect.x, y + 2, rect.width, rect.bottom() - y};
    y += words(context, about, context.in(contact.about), room ? style::room_small : style::small, quiet) + 2;
    if (contact.fill_in && contacts == Contacts::fill_in) {
      y += contact_field(context, {rect.x, y + 8, std::min(rect.width, 720.0F), 0}, contact, ground) + 8;
    }
    y += room ? 26.0F : 20.0F;
  }
  return y - rect.y;
}

}  // namespace sprong::ui

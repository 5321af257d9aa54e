#include "content/readers.hpp"

namespace sprong::content {
namespace {

void read_agreements(const Node& node, Safety& safety, const Reading& reading) {
  node.only({}, {"title", "intro", "agreement"});
  check_count(node, "agreement", 1, 12);
  safety.agreements_title = read_text(node, "title", limits::title, reading);
  safety.agreements_intro = read_text(node, "intro", limits::intro, reading);
  TakenIds taken;
  for (const Node& agreement : node.children("agreement")) {
    agreement.only({"id"}, {"title", "text"});
    const std::string id = read_id(agreement, taken);
    safety.agreements.push_back({id, read_text(agreement, "title", limits::title, reading),
                                 read_text(agreement, "text", limits::remark, reading)});
  }
}

void read_check_out(const Node& node, Safety& safety, const Reading& reading) {
  node.only({}, {"title", "intro", "question"});
  check_count(node, "question", 1, 6);
  safety.check_out_title = read_text(node, "title", limits::title, reading);
  safety.check_out_intro = read_text(node, "intro", limits::intro, reading);
  for (const Node& question : node.children("question")) {
    safety.check_out_questions.push_back(text_of(question, limits::meaning, reading));
  }
}

Contact read_contact(const Node& node, TakenIds& taken, const Reading& reading) {
  node.only({"id", "phone", "fill-in"}, {"name", "about"});
  Contact contact;
  contact.id = read_id(node, taken);
  contact.name = read_text(node, "name", limits::title, reading);
  contact.about = read_text(node, "about", limits::remark, reading);
  contact.phone = read_phone(node);
  contact.fill_in = read_yes_no(node, "fill-in");
  const bool has_phone = node.optional_attribute("phone").has_value();
  if (contact.fill_in && has_phone) node.error("pack.fill-in-with-phone", {{"contact", contact.id}});
  if (!contact.fill_in && !has_phone) {
    node.findings().warning("pack.contact-without-phone", node.place(), {{"contact", contact.id}});
  }
  return contact;
}

void read_aftercare(const Node& node, Safety& safety, const Reading& reading) {
  node.only({}, {"title", "intro", "contact"});
  check_count(node, "contact", 1, 12);
  safety.aftercare_title = read_text(node, "title", limits::title, reading);
  safety.aftercare_intro = read_text(node, "intro", limits::intro, reading);
  TakenIds taken;
  for (const Node& contact : node.children("contact")) safety.contacts.push_back(read_contact(contact, taken, reading));
}

}  // namespace

Safety read_safety(const Node& node, const Reading& reading) {
  node.only({}, {"agreements", "check-out", "aftercare"});
  Safety safety;
  if (const auto agreements = node.child("agreements")) read_agreements(*agreements, safety, reading);
  if (const auto check_out = node.child("check-out")) read_check_out(*check_out, safety, reading);
  if (const auto aftercare = node.child("aftercare")) read_aftercare(*aftercare, safety, reading);
  return safety;
}

}  // namespace sprong::content

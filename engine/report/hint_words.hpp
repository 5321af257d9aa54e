// Hint words: common words by which a name or a place is known. Inside the report room only.
#pragma once

#include <array>
#include <string_view>

namespace sprong::report {

/// First names that many people in the Netherlands have, for where a capital letter tells nothing: at the beginning
/// of a sentence. @source own list, from the names most given in several decades and communities
inline constexpr std::array first_names{
    std::string_view("Ahmed"),   std::string_view("Ali"),     std::string_view("Anna"),     std::string_view("Anne"),
    std::string_view("Annie"),   std::string_view("Aisha"),   std::string_view("Amina"),    std::string_view("Bart"),
    std::string_view("Bas"),     std::string_view("Bram"),    std::string_view("Carla"),    std::string_view("Cor"),
    std::string_view("Daan"),    std::string_view("David"),   std::string_view("Dirk"),     std::string_view("Elif"),
    std::string_view("Emma"),    std::string_view("Els"),     std::string_view("Erik"),     std::string_view("Esra"),
    std::string_view("Eva"),     std::string_view("Fatima"),  std::string_view("Femke"),    std::string_view("Fleur"),
    std::string_view("Frank"),   std::string_view("Hanna"),   std::string_view("Hans"),     std::string_view("Hassan"),
    std::string_view("Henk"),    std::string_view("Ibrahim"), std::string_view("Ilse"),     std::string_view("Ingrid"),
    std::string_view("Iris"),    std::string_view("Jan"),     std::string_view("Janneke"),  std::string_view("Jeroen"),
    std::string_view("Johan"),   std::string_view("John"),    std::string_view("Julia"),    std::string_view("Karim"),
    std::string_view("Karin"),   std::string_view("Kees"),    std::string_view("Khadija"),  std::string_view("Kim"),
    std::string_view("Lars"),    std::string_view("Laura"),   std::string_view("Lisa"),     std::string_view("Lotte"),
    std::string_view("Lucas"),   std::string_view("Maria"),   std::string_view("Marieke"),  std::string_view("Mehmet"),
    std::string_view("Michael"), std::string_view("Mohamed"), std::string_view("Mohammed"), std::string_view("Monique"),
    std::string_view("Mustafa"), std::string_view("Naima"),   std::string_view("Noah"),     std::string_view("Nora"),
    std::string_view("Omar"),    std::string_view("Peter"),   std::string_view("Petra"),    std::string_view("Piet"),
    std::string_view("Rachid"),  std::string_view("Rob"),     std::string_view("Ruud"),     std::string_view("Saida"),
    std::string_view("Sander"),  std::string_view("Sanne"),   std::string_view("Sara"),     std::string_view("Sarah"),
    std::string_view("Sem"),     std::string_view("Sophie"),  std::string_view("Stefan"),   std::string_view("Thomas"),
    std::string_view("Tim"),     std::string_view("Wilma"),   std::string_view("Willem"),   std::string_view("Yusuf")};

/// Before a name, whatever stands before them. In lower case, without a full stop.
inline constexpr std::array titles{std::string_view("mevrouw"), std::string_view("meneer"), std::string_view("mw"),
                                   std::string_view("mevr"),    std::string_view("dhr"),    std::string_view("mr"),
                                   std::string_view("mrs"),     std::string_view("ms"),     std::string_view("dr"),
                                   std::string_view("drs"),     std::string_view("collega")};

/// Before a place rather than a name. In lower case.
inline constexpr std::array before_places{std::string_view("in"),   std::string_view("te"),   std::string_view("uit"),
                                          std::string_view("naar"), std::string_view("near"), std::string_view("from"),
                                          std::string_view("at")};

/// How a street is called. In lower case; in English a word of its own.
inline constexpr std::array street_endings{
    std::string_view("straat"), std::string_view("laan"),   std::string_view("plein"), std::string_view("gracht"),
    std::string_view("kade"),   std::string_view("singel"), std::string_view("dijk"),  std::string_view("steeg"),
    std::string_view("street"), std::string_view("avenue"), std::string_view("weg"),   std::string_view("road")};

/// Written with a capital in the middle of a sentence, and no name.
inline constexpr std::array no_names{
    std::string_view("Monday"),   std::string_view("Tuesday"),  std::string_view("Wednesday"),
    std::string_view("Thursday"), std::string_view("Friday"),   std::string_view("Saturday"),
    std::string_view("Sunday"),   std::string_view("January"),  std::string_view("February"),
    std::string_view("March"),    std::string_view("April"),    std::string_view("June"),
    std::string_view("July"),     std::string_view("August"),   std::string_view("September"),
    std::string_view("October"),  std::string_view("November"), std::string_view("December"),
    std::string_view("Veilig"),   std::string_view("Thuis"),    std::string_view("Nederlands"),
    std::string_view("Dutch"),    std::string_view("English"),  std::string_view("Engels")};

}  // namespace sprong::report

package social.howdah.routing.route;

import java.util.List;

/** A template that makes a list writes one entry a line. */
final class Lines {
  private Lines() {}

  static List<String> of(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}

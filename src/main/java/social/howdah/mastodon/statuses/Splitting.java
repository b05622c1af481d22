package social.howdah.mastodon.statuses;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into parts of so much room: at the end of a paragraph or a sentence where that
 * leaves a part at least half full, else at a word, else between two graphemes.
 */
final class Splitting {
  private final String text;
  private final List<StatusLength.Unit> units;
  private final Breaks breaks;

  /** Where each unit begins; the end of the text is the last. */
  private final int[] begins;

  Splitting(String text, List<StatusLength.Unit> units) {
    this.text = text;
    this.units = units;
    this.breaks = new Breaks(text);
    this.begins = new int[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      begins[i + 1] = begins[i] + units.get(i).text().length();
    }
  }

  /** At most so many parts; what is left over then is the last, and too long. */
  List<String> parts(int room, int most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < units.size()) {
      int end = parts.size() == most - 1 ? units.size() : end(from, room);
      String part = text.substring(begins[from], begins[end]).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = end;
    }
    return parts;
  }

  private int end(int from, int room) {
    int full = from;
    int used = 0;
    while (full < units.size() && used + units.get(full).weight() <= room) {
      used += units.get(full++).weight();
    }
    // A space at the end of a part is no part of it.
    while (full < units.size() && units.get(full).text().isBlank()) {
      full++;
    }
    return full == units.size() ? full : best(from, Math.max(full, from + 1), used / 2);
  }

  private int best(int from, int full, int half) {
    int best = full;
    Breaks.Quality quality = Breaks.Quality.NEVER;
    int left = weight(from, full);
    for (int at = full; at > from; at--) {
      Breaks.Quality here = breaks.at(begins[at]);
      boolean wasteful = left < half && here.compareTo(Breaks.Quality.WORD) > 0;
      Breaks.Quality counted = wasteful ? Breaks.Quality.WORD : here;
      if (counted.compareTo(quality) > 0) {
        best = at;
        quality = counted;
      }
      left -= units.get(at - 1).weight();
    }
    return best;
  }

  private int weight(int from, int to) {
    return units.subList(from, to).stream().mapToInt(StatusLength.Unit::weight).sum();
  }
}

package social.howdah.console.mine;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountUnlinked;

/**
 * What became of the deliveries that waited for an account that was unlinked: numbers, on their way
 * through the redirect to the home page.
 */
record SettledWords(int cancelled, int handedOver, int kept) {

  static SettledWords of(AccountUnlinked.Settled settled) {
    return new SettledWords(settled.cancelled(), settled.handedOver(), settled.kept());
  }

  /** From the page's address, where anybody may have written anything. */
  static SettledWords of(
      @Nullable Integer cancelled, @Nullable Integer handedOver, @Nullable Integer kept) {
    return new SettledWords(number(cancelled), number(handedOver), number(kept));
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : Math.max(0, number);
  }

  void into(UriBuilder home) {
    if (cancelled + handedOver + kept > 0) {
      home.queryParam("cancelled", cancelled)
          .queryParam("handed-over", handedOver)
          .queryParam("kept", kept);
    }
  }

  /** Empty when nothing waited. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, cancelled, "cancelled");
    add(parts, handedOver, "handed over");
    add(parts, kept, "left waiting for a new account under the alias");
    return parts.isEmpty() ? "" : "Of the deliveries that waited, " + join(parts) + ".";
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + (number == 1 ? " was " : " were ") + what);
    }
  }

  private static String join(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}

package social.howdah.console.mine;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountUnlinked;
import social.howdah.console.page.Phrase;

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
  List<Phrase> sentences() {
    return Stream.of(
            sentence("settled.cancelled", cancelled),
            sentence("settled.handed-over", handedOver),
            sentence("settled.kept", kept))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Phrase> sentence(String key, int number) {
    return number == 0 ? List.of() : List.of(Phrase.of(key, number));
  }
}

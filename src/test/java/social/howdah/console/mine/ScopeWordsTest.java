package social.howdah.console.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.howdah.console.page.Words;

class ScopeWordsTest {
  private final Words words = new Words(Clock.systemUTC());

  @Test
  void everyKnownScopeHasWords() {
    assertThat(said(ScopeWords.KNOWN))
        .hasSameSizeAs(ScopeWords.KNOWN)
        .doesNotHaveDuplicates()
        .noneMatch(said -> said.contains(":"));
  }

  @Test
  void whatPeopleLookForComesFirst() {
    assertThat(said(List.of("profile", "push", "read:notifications", "write:statuses")))
        .containsExactly(
            "post",
            "read its notifications",
            "have its notifications pushed",
            "see which account it is");
  }

  @Test
  void detailsOfModeratorsAreOneAndWhatIsUnknownStandsAsItIs() {
    assertThat(said(List.of("write:spells", "admin:write:reports", "admin:read:accounts")))
        .containsExactly("see what moderators see", "do what moderators do", "use write:spells");
  }

  private List<String> said(List<String> scopes) {
    return ScopeWords.of(scopes).stream().map(line -> words.english(line.words())).toList();
  }
}

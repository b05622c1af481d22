package social.howdah.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Secret;
import social.howdah.platform.database.TestDatabase;

/** What does not open: every ciphertext but the one that was sealed here for this place. */
class VaultTest {
  private static final String TOKEN = "a-token-of-somebody";
  private static final String PLACE = "linked_account/1";

  private final Vault vault = TestVault.of(TestDatabase.H2.open());
  private final byte[] ciphertext = vault.seal(Secret.of(TOKEN), PLACE);

  @Test
  void whatIsSealedOpensAndDoesNotStandThereInClear() {
    assertThat(vault.open(ciphertext, PLACE)).isEqualTo(Secret.of(TOKEN));
    assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
    assertThat(vault.seal(Secret.of(TOKEN), PLACE)).isNotEqualTo(ciphertext);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"linked_account/2", "app/1", "push_subscription/1/key", "", "linked_account/1 "})
  void aCiphertextMovedToAnotherRowColumnOrTableDoesNotOpen(String elsewhere) {
    assertThatThrownBy(() -> vault.open(ciphertext, elsewhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a secret in the database cannot be opened: " + elsewhere)
        .hasStackTraceContaining("decrypt")
        .satisfies(e -> assertThat(e.toString()).doesNotContain(TOKEN));
  }

  @Test
  void aFlippedBitAnywhereIsNoticed() {
    for (int i = 0; i < ciphertext.length * 8; i++) {
      byte[] forged = ciphertext.clone();
      forged[i / 8] ^= (byte) (1 << (i % 8));
      assertThatThrownBy(() -> vault.open(forged, PLACE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aTruncatedOrLengthenedCiphertextDoesNotOpen() {
    for (int length = 0; length <= ciphertext.length + 1; length++) {
      byte[] cut = Arrays.copyOf(ciphertext, length);
      if (length != ciphertext.length) {
        assertThatThrownBy(() -> vault.open(cut, PLACE)).isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void aCiphertextOfAnotherInstallationDoesNotOpen() {
    byte[] foreign = TestVault.of(TestDatabase.H2.open()).seal(Secret.of(TOKEN), PLACE);
    assertThatThrownBy(() -> vault.open(foreign, PLACE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatDoesNotOpenIsCounted() {
    List<String> counted = new ArrayList<>();
    Metrics metrics =
        new Metrics() {
          @Override
          public void count(String name, String... tags) {
            counted.add(name);
          }
        };
    Vault watched =
        TestVault.start(
                TestDatabase.H2.open(), Map.of("howdah.data-dir", TestVault.directory()), metrics)
            .vault();
    assertThatThrownBy(() -> watched.open(ciphertext, PLACE)).isInstanceOf(RuntimeException.class);
    assertThat(counted).containsExactly(MetricNames.UNREADABLE_SECRETS);
  }
}

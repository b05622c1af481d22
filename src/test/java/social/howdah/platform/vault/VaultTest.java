package social.howdah.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;

class VaultTest {
  @TempDir Path directory;

  @Test
  void whatIsSealedOpensInItsOwnPlaceOnly() {
    Vault vault = new Vault(Vault.made(directory.resolve("keys.json")));
    byte[] sealed = vault.seal(Secret.of("token"), "row/1");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("token");
    assertThat(vault.open(sealed, "row/1")).isEqualTo(Secret.of("token"));
    assertThatThrownBy(() -> vault.open(sealed, "row/2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("row/2");
  }

  @Test
  void theKeysetIsMadeOnceAndForItsOwnerOnly() throws Exception {
    Path file = Vault.made(directory.resolve("keys.json"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    byte[] proof = new Vault(file).proof();
    assertThatCode(() -> new Vault(Vault.made(file)).check(proof)).doesNotThrowAnyException();
    assertThat(directory).isDirectoryContaining("glob:**/keys.json");
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anotherKeysetIsToldByItsProperty() {
    Vault one = new Vault(Vault.made(directory.resolve("one.json")));
    Vault other = new Vault(Vault.made(directory.resolve("other.json")));
    byte[] proof = one.proof();
    assertThatThrownBy(() -> other.check(proof))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.keys.file must name the keyset");
  }

  @Test
  void aFileThatIsNoKeysetIsRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("keys.json"), "{}");
    assertThatThrownBy(() -> new Vault(file)).isInstanceOf(InvalidConfigurationException.class);
  }
}

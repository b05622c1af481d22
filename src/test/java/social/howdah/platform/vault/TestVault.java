package social.howdah.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A vault of a test, with a key of its own. */
public final class TestVault {
  private TestVault() {}

  public static Vault make() {
    try {
      return new Vault(Vault.made(Files.createTempDirectory("vault").resolve("keys.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package social.howdah.forward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key of a server on this machine, whose certificate nobody but itself vouches for. */
public final class TestKeys {
  private TestKeys() {}

  /** Writes it as PKCS #12, under the alias {@code server}. */
  public static void write(Path file, String password) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0 || !Files.exists(file)) {
      throw new IOException("keytool has made no keys");
    }
  }
}

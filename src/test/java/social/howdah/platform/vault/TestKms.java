package social.howdah.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A KMS in small, for {@code test-kms://…}. Its credentials are a file that says how it feels:
 * good, revoked or offline. It is found as a service in a jar that {@link #libraries} makes.
 */
public final class TestKms implements KmsClient {
  private final @Nullable Path credentials;

  public TestKms() {
    this(null);
  }

  private TestKms(@Nullable Path credentials) {
    this.credentials = credentials;
  }

  /** A directory with the jar that names this class as a service. */
  public static Path libraries(Path parent) throws IOException {
    Path directory = Files.createDirectories(parent.resolve("kms-libraries"));
    try (OutputStream file = Files.newOutputStream(directory.resolve("test-kms.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("META-INF/services/" + KmsClient.class.getName()));
      jar.write(TestKms.class.getName().getBytes(StandardCharsets.UTF_8));
      for (Class<?> part : List.of(TestKms.class, Key.class)) {
        String entry = part.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream code = TestKms.class.getResourceAsStream("/" + entry)) {
          Objects.requireNonNull(code).transferTo(jar);
        }
      }
    }
    return directory;
  }

  @Override
  public boolean doesSupport(String uri) {
    return uri.startsWith("test-kms://");
  }

  @Override
  public KmsClient withCredentials(String path) {
    return new TestKms(Path.of(path));
  }

  @Override
  public KmsClient withDefaultCredentials() {
    return this;
  }

  @Override
  public Aead getAead(String uri) throws GeneralSecurityException {
    byte[] key = MessageDigest.getInstance("SHA-256").digest(uri.getBytes(StandardCharsets.UTF_8));
    return new Key(new AesGcmJce(key), credentials);
  }

  private record Key(Aead aead, @Nullable Path credentials) implements Aead {
    @Override
    public byte[] encrypt(byte[] plaintext, byte[] context) throws GeneralSecurityException {
      authorize();
      return aead.encrypt(plaintext, context);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] context) throws GeneralSecurityException {
      authorize();
      return aead.decrypt(ciphertext, context);
    }

    private void authorize() throws GeneralSecurityException {
      try {
        switch (credentials == null ? "good" : Files.readString(credentials)) {
          case "revoked" ->
              throw new GeneralSecurityException(
                  new SecurityException("the credentials are revoked"));
          case "offline" -> throw new ConnectException("Connection refused");
          default -> {}
        }
      } catch (IOException e) {
        throw new GeneralSecurityException("the call failed", e);
      }
    }
  }
}

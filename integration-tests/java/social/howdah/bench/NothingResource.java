package social.howdah.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The yardstick: reads the body, and does nothing with it. */
@Path("/")
@RequestScoped
public class NothingResource {

  /** An application of its own, on the same server. */
  @ApplicationPath("/")
  public static class Nothing extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(NothingResource.class);
    }
  }

  @POST
  public Response nothing(InputStream body) throws IOException {
    body.readAllBytes();
    return Response.accepted("{\"event\":\"019ab0f2-5b3c-7cc4-9b5e-3a4f8d1c2e6a\"}")
        .type("application/json")
        .build();
  }

  /** Packs it as a WAR. */
  static java.nio.file.Path war(java.nio.file.Path file) throws IOException {
    try (JarOutputStream war = new JarOutputStream(Files.newOutputStream(file))) {
      for (Class<?> type : Set.of(NothingResource.class, Nothing.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        war.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
        try (InputStream bytes = type.getResourceAsStream("/" + name)) {
          war.write(bytes == null ? new byte[0] : bytes.readAllBytes());
        }
      }
      war.putNextEntry(new JarEntry("WEB-INF/beans.xml"));
    }
    return file;
  }
}

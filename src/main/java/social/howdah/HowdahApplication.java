package social.howdah;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import social.howdah.platform.problem.ProblemMapper;
import social.howdah.webhook.WebhookResource;

/**
 * The resources of Howdah, by name: scanning for {@code @Path} would take the client's Rest Client
 * interfaces for resources.
 */
@ApplicationPath("/")
public class HowdahApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ProblemMapper.class, WebhookResource.class);
  }
}

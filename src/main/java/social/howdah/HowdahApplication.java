package social.howdah;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import social.howdah.account.LinkResource;
import social.howdah.console.ApiResource;
import social.howdah.console.AssetsResource;
import social.howdah.console.HomeResource;
import social.howdah.console.SignInResource;
import social.howdah.identity.SignedInFilter;
import social.howdah.platform.problem.ProblemMapper;
import social.howdah.push.PushResource;
import social.howdah.webhook.WebhookResource;

/**
 * The resources of Howdah, by name: scanning for {@code @Path} would take the client's Rest Client
 * interfaces for resources.
 */
@ApplicationPath("/")
public class HowdahApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ProblemMapper.class,
        SignedInFilter.class,
        WebhookResource.class,
        PushResource.class,
        LinkResource.class,
        SignInResource.class,
        HomeResource.class,
        ApiResource.class,
        AssetsResource.class);
  }
}

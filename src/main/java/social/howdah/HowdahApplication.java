package social.howdah;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ServerProperties;
import social.howdah.account.LinkResource;
import social.howdah.chat.ChatResource;
import social.howdah.console.ApiResource;
import social.howdah.console.ApprovalsResource;
import social.howdah.console.AssetsResource;
import social.howdah.console.AuditLinesResource;
import social.howdah.console.AuditResource;
import social.howdah.console.ChatIdentityResource;
import social.howdah.console.GrantsResource;
import social.howdah.console.HomeResource;
import social.howdah.console.InboxApiResource;
import social.howdah.console.InboxResource;
import social.howdah.console.InvitationsResource;
import social.howdah.console.KeysApiResource;
import social.howdah.console.KeysResource;
import social.howdah.console.LinkPageResource;
import social.howdah.console.MutesApiResource;
import social.howdah.console.MutesResource;
import social.howdah.console.PostResource;
import social.howdah.console.PreviewApiResource;
import social.howdah.console.ReplaysApiResource;
import social.howdah.console.RoutesApiResource;
import social.howdah.console.RoutesResource;
import social.howdah.console.RulesApiResource;
import social.howdah.console.RulesResource;
import social.howdah.console.SessionsResource;
import social.howdah.console.SignInResource;
import social.howdah.console.UnlinkResource;
import social.howdah.identity.AccessRules;
import social.howdah.identity.SignedInFilter;
import social.howdah.identity.oidc.OidcResource;
import social.howdah.platform.problem.ProblemMapper;
import social.howdah.platform.web.EveryAnswerFilter;
import social.howdah.platform.web.RateLimitFilter;
import social.howdah.push.PushResource;
import social.howdah.webhook.WebhookResource;

/**
 * The resources of Howdah, by name: scanning for {@code @Path} would take the client's Rest Client
 * interfaces for resources.
 */
@ApplicationPath("/")
public class HowdahApplication extends Application {

  /** No WADL: nobody has asked for it, and it would stand open. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(ServerProperties.WADL_FEATURE_DISABLE, true);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        Beginning.class,
        ProblemMapper.class,
        EveryAnswerFilter.class,
        AccessRules.class,
        SignedInFilter.class,
        RateLimitFilter.class,
        ChatIdentityResource.class,
        ChatResource.class,
        WebhookResource.class,
        PushResource.class,
        LinkResource.class,
        SignInResource.class,
        OidcResource.class,
        SessionsResource.class,
        HomeResource.class,
        PostResource.class,
        ApprovalsResource.class,
        GrantsResource.class,
        MutesResource.class,
        MutesApiResource.class,
        ReplaysApiResource.class,
        RulesApiResource.class,
        RulesResource.class,
        AuditResource.class,
        AuditLinesResource.class,
        LinkPageResource.class,
        InvitationsResource.class,
        UnlinkResource.class,
        ApiResource.class,
        AssetsResource.class,
        KeysResource.class,
        KeysApiResource.class,
        InboxResource.class,
        InboxApiResource.class,
        PreviewApiResource.class,
        RoutesResource.class,
        RoutesApiResource.class);
  }
}

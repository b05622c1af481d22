package social.howdah;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ServerProperties;
import social.howdah.account.LinkResource;
import social.howdah.chat.ChatResource;
import social.howdah.console.admin.AuditLinesResource;
import social.howdah.console.admin.AuditResource;
import social.howdah.console.admin.GrantsResource;
import social.howdah.console.admin.InvitationsResource;
import social.howdah.console.admin.KeysApiResource;
import social.howdah.console.admin.KeysResource;
import social.howdah.console.admin.SessionsResource;
import social.howdah.console.avatar.AvatarResource;
import social.howdah.console.check.CheckApiResource;
import social.howdah.console.check.CheckResource;
import social.howdah.console.check.ConfigurationApiResource;
import social.howdah.console.check.ConfigurationResource;
import social.howdah.console.check.HealthResource;
import social.howdah.console.check.InstancesResource;
import social.howdah.console.flow.DeadApiResource;
import social.howdah.console.flow.DeadResource;
import social.howdah.console.flow.FlowResource;
import social.howdah.console.flow.ReplaysApiResource;
import social.howdah.console.flow.WorkApiResource;
import social.howdah.console.flow.WorkResource;
import social.howdah.console.inbox.DeliveryActionsResource;
import social.howdah.console.inbox.DeliveryApiResource;
import social.howdah.console.inbox.InboxApiResource;
import social.howdah.console.inbox.InboxResource;
import social.howdah.console.inbox.MutesApiResource;
import social.howdah.console.inbox.MutesResource;
import social.howdah.console.mine.ApiResource;
import social.howdah.console.mine.ChatIdentityResource;
import social.howdah.console.mine.HomeResource;
import social.howdah.console.mine.LinkPageResource;
import social.howdah.console.mine.PausesResource;
import social.howdah.console.mine.RulesApiResource;
import social.howdah.console.mine.RulesResource;
import social.howdah.console.mine.SignInResource;
import social.howdah.console.mine.UnlinkResource;
import social.howdah.console.page.AssetsResource;
import social.howdah.console.page.PreferencesResource;
import social.howdah.console.page.ProblemPages;
import social.howdah.console.page.TimingFilter;
import social.howdah.console.people.AccountsResource;
import social.howdah.console.people.PeopleApiResource;
import social.howdah.console.people.PeopleResource;
import social.howdah.console.posting.ApprovalsResource;
import social.howdah.console.posting.PostResource;
import social.howdah.console.start.FirstStepsResource;
import social.howdah.console.workshop.PreviewApiResource;
import social.howdah.console.workshop.RoutesApiResource;
import social.howdah.console.workshop.RoutesResource;
import social.howdah.identity.AccessRules;
import social.howdah.identity.SignedInFilter;
import social.howdah.identity.oidc.OidcResource;
import social.howdah.platform.check.ReachResource;
import social.howdah.platform.problem.ProblemMapper;
import social.howdah.platform.web.EveryAnswerFilter;
import social.howdah.platform.web.FormFilter;
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
        ProblemPages.class,
        TimingFilter.class,
        EveryAnswerFilter.class,
        AccessRules.class,
        SignedInFilter.class,
        RateLimitFilter.class,
        FormFilter.class,
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
        PreferencesResource.class,
        ApprovalsResource.class,
        FlowResource.class,
        AccountsResource.class,
        PeopleResource.class,
        PeopleApiResource.class,
        GrantsResource.class,
        MutesResource.class,
        MutesApiResource.class,
        ReplaysApiResource.class,
        DeadResource.class,
        DeadApiResource.class,
        WorkResource.class,
        WorkApiResource.class,
        RulesApiResource.class,
        RulesResource.class,
        AuditResource.class,
        AuditLinesResource.class,
        LinkPageResource.class,
        InvitationsResource.class,
        UnlinkResource.class,
        FirstStepsResource.class,
        PausesResource.class,
        AvatarResource.class,
        ApiResource.class,
        AssetsResource.class,
        KeysResource.class,
        KeysApiResource.class,
        CheckResource.class,
        CheckApiResource.class,
        ConfigurationResource.class,
        HealthResource.class,
        InstancesResource.class,
        ConfigurationApiResource.class,
        ReachResource.class,
        InboxResource.class,
        InboxApiResource.class,
        DeliveryActionsResource.class,
        DeliveryApiResource.class,
        PreviewApiResource.class,
        RoutesResource.class,
        RoutesApiResource.class);
  }
}

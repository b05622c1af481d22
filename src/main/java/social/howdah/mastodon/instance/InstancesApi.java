package social.howdah.mastodon.instance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import social.howdah.mastodon.Since;
import social.howdah.mastodon.entity.DomainBlock;
import social.howdah.mastodon.entity.ExtendedDescription;
import social.howdah.mastodon.entity.InstanceActivity;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceV1;
import social.howdah.mastodon.entity.PrivacyPolicy;
import social.howdah.mastodon.entity.Rule;
import social.howdah.mastodon.entity.TermsOfService;

@Produces(MediaType.APPLICATION_JSON)
interface InstancesApi {

  @GET
  @Path("/api/v2/instance")
  @Since("4.0.0")
  InstanceInfo get();

  @GET
  @Path("/api/v1/instance/peers")
  @Since("2.1.2")
  List<String> peers();

  @GET
  @Path("/api/v1/instance/activity")
  @Since("2.1.2")
  List<InstanceActivity> activity();

  @GET
  @Path("/api/v1/instance/rules")
  @Since("3.4.0")
  List<Rule> rules();

  @GET
  @Path("/api/v1/instance/domain_blocks")
  @Since("4.0.0")
  List<DomainBlock> domainBlocks();

  @GET
  @Path("/api/v1/instance/extended_description")
  @Since("4.0.0")
  ExtendedDescription extendedDescription();

  @GET
  @Path("/api/v1/instance/privacy_policy")
  @Since("4.0.0")
  PrivacyPolicy privacyPolicy();

  @GET
  @Path("/api/v1/instance/terms_of_service")
  @Since("4.4.0")
  TermsOfService termsOfService();

  @GET
  @Path("/api/v1/instance/terms_of_service/{date}")
  @Since("4.4.0")
  TermsOfService termsOfServiceByDate(@PathParam("date") LocalDate date);

  @GET
  @Path("/api/v1/instance/translation_languages")
  @Since("4.2.0")
  Map<String, List<String>> translationLanguages();

  @GET
  @Path("/api/v1/instance")
  @Since("1.1.0")
  @Deprecated
  InstanceV1 getV1();
}

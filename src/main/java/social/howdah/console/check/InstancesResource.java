package social.howdah.console.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.instance.Instances;

/** The instances of linked accounts: what they can do, and what they take. */
@Path("admin/instances")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InstancesResource {
  private static final int MOST = 100;

  @Inject Screen screen;
  @Inject LinkedAccounts accounts;
  @Inject Instances instances;

  /** Shows what is known already: a page waits for no instance. */
  @GET
  public Response list(
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("notice") @Nullable String notice) {
    List<InstanceLine> found =
        linked().entrySet().stream()
            .filter(entry -> entry.getKey().host().contains(text.strip()))
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(InstanceLine::accounts)
                    .reversed()
                    .thenComparing(line -> line.instance().host()))
            .toList();
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("text", text.strip());
    values.put("lines", found.stream().limit(MOST).toList());
    values.put("left", Math.max(0, found.size() - MOST));
    return screen.show(200, "check/instances", values);
  }

  /** Asks one of them now. */
  @POST
  public Response ask(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("instance") @DefaultValue("") String host) {
    screen.checkForm(csrf);
    return screen.to(
        "/admin/instances",
        linked().keySet().stream()
            .filter(instance -> instance.host().equals(host))
            .findFirst()
            .map(this::asked)
            .orElse(Notice.NO_SUCH_INSTANCE));
  }

  private Notice asked(Instance instance) {
    try {
      instances.describe(instance);
      return Notice.INSTANCE_ASKED;
    } catch (MastodonException e) {
      return Notice.INSTANCE_SILENT;
    }
  }

  private InstanceLine line(Instance instance, long linked) {
    return new InstanceLine(instance, linked, instances.remembered(instance).orElse(null));
  }

  private Map<Instance, Long> linked() {
    return accounts.all().stream()
        .collect(Collectors.groupingBy(LinkedAccount::instance, Collectors.counting()));
  }
}

package social.howdah.console.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import social.howdah.account.Grant;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.mine.RuleLine;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.KnownPerson;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.identity.Sessions;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;

/** Everybody there is, and one of them looked at closely. */
@Path("admin/people")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {
  private static final int PAGE = 50;
  private static final int LAST = 20;

  @Inject Screen screen;
  @Inject PeopleView view;
  @Inject People people;
  @Inject LinkedAccounts accounts;
  @Inject Grants grants;
  @Inject Sessions sessions;
  @Inject CurrentSession current;
  @Inject Rules rules;
  @Inject AuditTrail audit;

  /** A grant, and the account that it is for. Public for the templates. */
  public record Granted(Grant grant, LinkedAccount account) {}

  @GET
  public Response list(
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("after") @DefaultValue("") String after) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    List<PersonLine> found =
        view.all().stream()
            .filter(line -> line.contains(part) && line.name().compareTo(after) > 0)
            .limit(PAGE + 1)
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("lines", found.stream().limit(PAGE).toList());
    if (found.size() > PAGE) {
      values.put("further", found.get(PAGE - 1).name());
    }
    values.put("text", text.strip());
    return screen.show(200, "people/people", values);
  }

  /** Names are anybody's words, so that the query has them; of one that is unknown little is. */
  @GET
  @Path("person")
  public Response person(@QueryParam("name") @DefaultValue("") String name) {
    Optional<KnownPerson> known = people.known(name);
    RuleSet set = rules.of(name);
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    known.ifPresent(one -> values.put("known", one));
    values.put("accounts", accounts.of(name));
    values.put("sessions", sessions.of(name, current.get()));
    values.put("ownRules", set.areOwn());
    values.put("rules", set.rules().stream().map(RuleLine::of).toList());
    values.put("entries", audit.newest(new AuditFilter(null, null, "person " + name, null), LAST));
    granted(name, known.map(KnownPerson::person).orElse(new Person(name, Set.of(), Set.of())))
        .forEach(values::put);
    return screen.show(200, "people/person", values);
  }

  private Map<String, List<Granted>> granted(String name, Person person) {
    Map<UUID, List<Grant>> all =
        grants.all().stream().collect(Collectors.groupingBy(Grant::account));
    List<Granted> granted =
        accounts.all().stream()
            .flatMap(
                account ->
                    all.getOrDefault(account.id(), List.of()).stream()
                        .map(grant -> new Granted(grant, account)))
            .toList();
    return Map.of(
        "held", granted.stream().filter(one -> one.grant.isFor(person)).toList(),
        "given", granted.stream().filter(one -> one.grant.grantedBy().equals(name)).toList());
  }
}

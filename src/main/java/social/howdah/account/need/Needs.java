package social.howdah.account.need;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to what all features need of accounts. */
@Singleton
public class Needs {
  private final List<AccountNeeds> features;

  @Inject
  Needs(@Any Instance<AccountNeeds> features) {
    this(features.stream().toList());
  }

  /** For tests. */
  public Needs(List<AccountNeeds> features) {
    this.features =
        features.stream()
            .sorted(Comparator.comparing((AccountNeeds one) -> one.need().feature()).reversed())
            .toList();
  }

  /** Everything there is to be ticked. */
  public List<Need> all() {
    return features.stream().map(AccountNeeds::need).toList();
  }

  /** What an account takes: what its routes need, and what its person has ticked. */
  public List<Need> of(String alias, Set<String> ticked) {
    return where(one -> ticked.contains(one.need().feature()) || one.isNeededBy(alias));
  }

  /**
   * What an account takes whose alias is not settled yet.
   *
   * @param any it may turn out to have an alias that the configuration names
   */
  public List<Need> before(@Nullable String alias, Set<String> ticked, boolean any) {
    if (alias != null) {
      return of(alias, ticked);
    }
    return where(
        one ->
            ticked.contains(one.need().feature())
                || one.isNeededBy("")
                || (any && one.aliases().stream().anyMatch(one::isNeededBy)));
  }

  /** What an account takes that its token may not do. */
  public List<Need> missing(String alias, Set<String> ticked, Set<String> granted) {
    return of(alias, ticked).stream().filter(need -> !need.isCoveredBy(granted)).toList();
  }

  /** Whether the configuration names the alias: not everybody may claim it. */
  public boolean names(String alias) {
    return features.stream().anyMatch(one -> one.aliases().contains(alias));
  }

  /** Of what was ticked, what there is. */
  public Set<String> known(Set<String> ticked) {
    return all().stream()
        .map(Need::feature)
        .filter(ticked::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Need> where(Predicate<AccountNeeds> applies) {
    return features.stream().filter(applies).map(AccountNeeds::need).toList();
  }
}

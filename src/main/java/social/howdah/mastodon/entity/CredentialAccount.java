package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of the token, as its owner sees it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/#CredentialAccount">Mastodon:
 *     CredentialAccount</a>
 */
public record CredentialAccount(
    @JsonUnwrapped Account account, Source source, @Nullable Role role) {
  /** What the owner edits, and the defaults for new statuses. */
  public record Source(
      List<String> attributionDomains,
      @Nullable String note,
      List<Account.Field> fields,
      @Nullable Open<Visibility> privacy,
      boolean sensitive,
      @Nullable String language,
      long followRequestsCount,
      @Nullable Boolean hideCollections,
      @Nullable Boolean discoverable,
      boolean indexable,
      @Nullable Open<QuotePolicy> quotePolicy) {}
}

package social.howdah.account;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for among linked accounts.
 *
 * @param text part of a handle, an alias, or its person's name, in any case; null for any
 * @param state of its token; null for any
 * @param after the alias of the last one of the page before; null for the first page
 */
public record AccountSearch(
    @Nullable String text, @Nullable TokenState state, @Nullable String after) {
  public static final AccountSearch ALL = new AccountSearch(null, null, null);
}

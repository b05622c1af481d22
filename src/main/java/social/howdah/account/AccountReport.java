package social.howdah.account;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import social.howdah.platform.check.Finding;

/**
 * SPI, a CDI bean of each feature that keeps something going for linked accounts: tells
 * administrators how it stands with each. Asks the database as often for many as for one, and
 * nobody else.
 */
public interface AccountReport {

  /** By account; one of which there is nothing to say is left out. */
  Map<UUID, Finding> of(Collection<LinkedAccount> accounts);
}

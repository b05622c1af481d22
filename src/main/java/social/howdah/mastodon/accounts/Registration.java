package social.howdah.mastodon.accounts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/** Somebody who signs up. */
@RecordBuilder
public record Registration(
    String username,
    String email,
    Secret password,
    Boolean agreement,
    String locale,
    @Nullable String reason,
    @Nullable LocalDate dateOfBirth) {}

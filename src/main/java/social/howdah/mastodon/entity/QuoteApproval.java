package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may quote a status.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/QuoteApproval/">Mastodon: QuoteApproval</a>
 */
public record QuoteApproval(
    List<Open<ApprovalPolicy>> automatic,
    List<Open<ApprovalPolicy>> manual,
    @Nullable Open<Approval> currentUser) {}

package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may put an account into a collection.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FeatureApproval/">Mastodon:
 *     FeatureApproval</a>
 */
public record FeatureApproval(
    List<Open<ApprovalPolicy>> automatic,
    List<Open<ApprovalPolicy>> manual,
    @Nullable Open<Approval> currentUser) {}

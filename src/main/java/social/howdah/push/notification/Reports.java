package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Scopes;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.entity.AdminReport;
import social.howdah.mastodon.entity.MediaAttachment;
import social.howdah.mastodon.entity.Status;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.push.Attempt;
import social.howdah.push.Reader;

/**
 * Adds to a moderator's notification of a report what it only names: the posts and the rules, where
 * the account has let Howdah look at reports. Nothing else is taken over: reports hold addresses.
 */
@Singleton
class Reports {
  private static final String TYPE = "admin.report";
  private static final String SCOPE = "admin:read:reports";
  private static final int MOST = 20;

  private final AdminReports reports;
  private final Attempt attempt;

  @Inject
  Reports(AdminReports reports, Attempt attempt) {
    this.reports = reports;
    this.attempt = attempt;
  }

  /** The same for any other notification, and where the instance does not let us look. */
  RawNotification completed(Reader reader, RawNotification notification)
      throws RetryableDeliveryException {
    return notification.type().equals(TYPE)
            && notification.fields().get("report") instanceof Map<?, ?> report
            && report.get("id") instanceof String id
            && Scopes.covers(reader.caller().scopes(), SCOPE)
        ? completed(reader, notification, report, id)
        : notification;
  }

  private RawNotification completed(
      Reader reader, RawNotification notification, Map<?, ?> report, String id)
      throws RetryableDeliveryException {
    try {
      AdminReport known =
          attempt.as(
              reader.account().id(), reader.caller(), () -> reports.get(reader.caller(), id));
      return notification.with("report", completed(report, known));
    } catch (AnswerException e) {
      // It is gone, or the account's role is no moderator's any longer.
      return notification;
    }
  }

  private static Map<String, @Nullable Object> completed(Map<?, ?> report, AdminReport known) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    report.forEach((key, value) -> all.put(String.valueOf(key), value));
    all.put("statuses", known.statuses().stream().limit(MOST).map(Reports::status).toList());
    all.put(
        "rules",
        known.rules().stream()
            .limit(MOST)
            .map(rule -> Map.of("id", rule.id(), "text", rule.text()))
            .toList());
    return all;
  }

  private static Map<String, @Nullable Object> status(Status status) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("id", status.id());
    all.put("url", status.url() == null ? null : status.url().toString());
    all.put("content", status.content());
    all.put("spoiler_text", status.spoilerText());
    all.put("sensitive", status.sensitive());
    List<Object> media = new ArrayList<>();
    status.mediaAttachments().forEach(one -> media.add(medium(one)));
    all.put("media_attachments", media);
    return all;
  }

  private static Map<String, @Nullable Object> medium(MediaAttachment medium) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("type", medium.type().raw());
    all.put("description", medium.description());
    return all;
  }
}

package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.webhook.EventType;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;
import social.howdah.webhook.Times;

/**
 * Jenkins, by its Notification plugin or a pipeline that posts the same. Types are {@code
 * io.jenkins.build.<phase>}, with the result after it once there is one; the subject is the job.
 * The plugin can sign nothing, so that the address holds the secret unless something else is
 * chosen.
 *
 * @see <a href="https://plugins.jenkins.io/notification/">Jenkins: Notification plugin</a>
 */
@Singleton
class JenkinsKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(JenkinsKind.class, "jenkins.properties");

  private static final Map<String, Phase> PHASES =
      Map.of(
          "QUEUED", Phase.OPENED,
          "STARTED", Phase.OPENED,
          "COMPLETED", Phase.RESOLVED,
          "FINALIZED", Phase.RESOLVED);

  @Override
  public String name() {
    return "jenkins";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(
            SignatureWay.address(), SignatureWay.bearer(), SignatureWay.basic(Optional.empty())),
        TEXTS,
        JenkinsKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    Payload build = payload.object("build");
    Optional<String> job = payload.line("display_name").or(() -> payload.line("name"));
    return List.of(
        new Event(
            source,
            BodyKey.of(request),
            EventType.of(
                "io.jenkins.build",
                build.text("phase").orElse(""),
                build.text("status").orElse("")),
            Times.believed(build.at("timestamp"), now),
            job.orElse(null),
            details(payload, build, job),
            payload.data()));
  }

  private static Details details(Payload payload, Payload build, Optional<String> job) {
    Optional<String> number = build.line("number");
    Optional<String> thread =
        payload
            .line("url")
            .or(() -> payload.line("name"))
            .flatMap(of -> number.map(n -> of + "#" + n));
    return DetailsBuilder.builder()
        .url(build.link("full_url").orElse(null))
        .title(job.map(name -> number.map(n -> name + " #" + n).orElse(name)).orElse(null))
        .severity(build.line("status").map(word -> word.toLowerCase(Locale.ROOT)).orElse(null))
        .branch(
            build.line("scm", "branch").map(name -> name.replaceFirst("^origin/", "")).orElse(null))
        .paths(build.texts("scm", "changes").stream().distinct().limit(Commits.MOST_PATHS).toList())
        .thread(thread.orElse(null))
        .phase(
            thread
                .flatMap(of -> build.text("phase"))
                .map(phase -> PHASES.getOrDefault(phase, Phase.UPDATED))
                .orElse(null))
        .build();
  }
}

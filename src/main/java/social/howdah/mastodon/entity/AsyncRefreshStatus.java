package social.howdah.mastodon.entity;

/** Whether the work is done. */
public enum AsyncRefreshStatus implements Word {
  RUNNING,
  FINISHED
}

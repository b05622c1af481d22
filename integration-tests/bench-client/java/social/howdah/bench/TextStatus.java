package social.howdah.bench;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * What the recorded statuses have of the client's fields, with the least that Jackson can do for
 * them: no record, no time, no URL, no set of words.
 */
@NullUnmarked
public class TextStatus {
  public String id;
  public String uri;
  public String createdAt;
  public Account account;
  public String content;
  public String visibility;
  public boolean sensitive;
  public String spoilerText;
  public List<Attachment> mediaAttachments;
  public Application application;
  public List<Mention> mentions;
  public List<Tag> tags;
  public List<Object> emojis;
  public long reblogsCount;
  public long favouritesCount;
  public long repliesCount;
  public String url;
  public String inReplyToId;
  public String inReplyToAccountId;
  public TextStatus reblog;
  public Poll poll;
  public Object card;
  public String language;
  public String text;
  public String editedAt;
  public Boolean favourited;
  public Boolean reblogged;
  public Boolean muted;
  public Boolean bookmarked;
  public Boolean pinned;

  public static class Application {
    public String name;
    public String website;
  }

  public static class Mention {
    public String id;
    public String username;
    public String url;
    public String acct;
  }

  public static class Tag {
    public String name;
    public String url;
  }

  public static class Attachment {
    public String id;
    public String type;
    public String url;
    public String previewUrl;
    public String remoteUrl;
    public Meta meta;
    public String description;
    public String blurhash;
    public String textUrl;
  }

  public static class Meta {
    public Focus focus;
    public Size original;
    public Size small;
  }

  public static class Focus {
    public Double x;
    public Double y;
  }

  public static class Size {
    public Long width;
    public Long height;
    public String size;
    public Double aspect;
  }

  public static class Poll {
    public String id;
    public String expiresAt;
    public boolean expired;
    public boolean multiple;
    public long votesCount;
    public Long votersCount;
    public List<Option> options;
    public List<Object> emojis;
    public Boolean voted;
    public List<Long> ownVotes;
  }

  public static class Option {
    public String title;
    public Long votesCount;
  }

  public static class Account {
    public String id;
    public String username;
    public String acct;
    public String url;
    public String displayName;
    public String note;
    public String avatar;
    public String avatarStatic;
    public String header;
    public String headerStatic;
    public String headerDescription;
    public boolean locked;
    public List<Field> fields;
    public List<Object> emojis;
    public boolean bot;
    public boolean group;
    public Boolean discoverable;
    public String createdAt;
    public String lastStatusAt;
    public long statusesCount;
    public long followersCount;
    public long followingCount;
    public List<Role> roles;
  }

  public static class Field {
    public String name;
    public String value;
    public String verifiedAt;
  }

  public static class Role {
    public String id;
    public String name;
    public String color;
  }
}

package org.caspian.members.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes text of the scripts of the region in few Latin letters, so that what is heard alike is
 * written alike: {@code Türkmenbaşy}, {@code Түркменбаши} and {@code Turkmenbashi} are the same.
 * Arabic letters bring no short vowels, which {@link #skeleton} makes up for.
 *
 * <p>Of the letters that come out, {@code c} is that of cheese, {@code s} also that of ship, {@code
 * j} also that of measure, {@code x} that of Bach, {@code i} also that of yes.
 */
final class LatinLetters {

  private static final Map<Integer, String> LETTERS = new HashMap<>();

  static {
    letters(
        "а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f"
            + " х=x ц=s ч=~ ш=s щ=s ъ= ы=i ь= э=e ю=iu я=ia");
    // Kazakh, Azeri, Turkmen, Tatar, Uzbek in Cyrillic letters.
    letters("ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i ҹ=j ҝ=g ј=i җ=j ў=u ҳ=h ҡ=k ҫ=s ҙ=z");
    letters(
        "ا=a آ=a أ=a إ=a ٱ=a ب=b پ=p ت=t ث=s ج=j چ=~ ح=h خ=x د=d ذ=z ر=r ز=z ژ=j س=s ش=s ص=s"
            + " ض=z ط=t ظ=z ع= غ=g ف=f ق=k ک=k ك=k گ=g ل=l م=m ن=n و=u ؤ=u ه=h ۀ=h ہ=h ھ=h ة=h ی=i ي=i ى=i ئ=i"
            + " ء=");
    // Those of Latin alphabets that are no letter with a mark, or another letter with their mark.
    letters("ə=a ı=i ß=s ø=o æ=a œ=o ł=l đ=d ð=d þ=t ş=s š=s ç=~ č=~ ž=j ğ=g ʻ= ʼ=");
  }

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9~]");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘'`ʼʻ]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FRONT_VOWEL_BEHIND_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern DOUBLED = Pattern.compile("([a-z~])\\1+");
  private static final Pattern VOWELS_AND_BREATH = Pattern.compile("[aeiouhv]+");

  /** In this order: what stands before another may be a part of it. */
  private static final List<Map.Entry<String, String>> DIGRAPHS =
      List.of(
          Map.entry("shch", "s"),
          Map.entry("sch", "s"),
          Map.entry("tech", "tex"),
          Map.entry("dzh", "j"),
          Map.entry("zh", "j"),
          Map.entry("kh", "x"),
          Map.entry("gh", "g"),
          Map.entry("sh", "s"),
          Map.entry("ch", "~"),
          Map.entry("ph", "f"),
          Map.entry("ck", "k"),
          Map.entry("ts", "s"),
          Map.entry("tz", "s"),
          Map.entry("oo", "u"),
          Map.entry("ou", "u"));

  private LatinLetters() {}

  private static void letters(String pairs) {
    for (String pair : pairs.split(" ")) {
      LETTERS.put(pair.codePointAt(0), pair.substring(pair.indexOf('=') + 1));
    }
  }

  /** The words of a text, in these letters and digits; signs and blanks only part them. */
  static List<String> words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String parted = NO_WORD.matcher(APOSTROPHES.matcher(composed).replaceAll("")).replaceAll(" ");
    return Stream.of(parted.split(" "))
        .map(LatinLetters::word)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String word(String written) {
    StringBuilder latin = new StringBuilder();
    written.codePoints().forEach(letter -> append(latin, letter));
    String letters = NO_LETTER.matcher(latin).replaceAll("");
    return heard(written.codePoints().anyMatch(LatinLetters::isLatin) ? single(letters) : letters);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static void append(StringBuilder latin, int letter) {
    String known = LETTERS.get(letter);
    if (known != null) {
      latin.append(known);
    } else if (Character.isDigit(letter)) {
      latin.append(Character.digit(letter, 10));
    } else {
      String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
      latin.append(MARKS.matcher(parts).replaceAll(""));
    }
  }

  /** One letter for each sound, where a Latin alphabet writes two, or one with several sounds. */
  private static String single(String latin) {
    String single = latin;
    for (Map.Entry<String, String> digraph : DIGRAPHS) {
      single = single.replace(digraph.getKey(), digraph.getValue());
    }
    return FRONT_VOWEL_BEHIND_C
        .matcher(single)
        .replaceAll("s")
        .replace('c', 'k')
        .replace('q', 'k')
        .replace('w', 'v')
        .replace('y', 'i');
  }

  private static String heard(String letters) {
    String heard = DOUBLED.matcher(letters.replace("dj", "j").replace('~', 'c')).replaceAll("$1");
    return heard.startsWith("ie") ? heard.substring(1) : heard;
  }

  /** The word as it is searched for: the h of Bach is an h. */
  static String folded(String word) {
    return word.replace('x', 'h');
  }

  /**
   * What is left of a word in every script: no vowels and nothing that is a vowel in another
   * script, and one letter for k and g and one for s and z. A word of which less than two letters
   * are left is its own skeleton.
   */
  static String skeleton(String word) {
    String left =
        DOUBLED
            .matcher(
                VOWELS_AND_BREATH.matcher(word).replaceAll("").replace('g', 'k').replace('z', 's'))
            .replaceAll("$1");
    return left.length() < 2 ? folded(word) : left;
  }
}

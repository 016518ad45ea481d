/* Reads a calendar file with libical, a third implementation of RFC 5545, and prints its events.
 *
 * Arguments: the file, and from when to when to list occurrences, in seconds since 1970.
 * One line an event: identifier, RECURRENCE-ID, title, and the starts in seconds, between tabs.
 * The title's tabs and line ends are printed as spaces.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_start(icalcomponent *event, struct icaltime_span *span, void *data)
{
    (void)event;
    int *count = data;
    printf("%s%lld", (*count)++ ? "," : "", (long long)span->start);
}

static char *content_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = calloc(1, (size_t)size + 1);
    if (fread(text, 1, (size_t)size, file) != (size_t)size) return NULL;
    fclose(file);
    return text;
}

static void print_text(const char *text)
{
    for (; text && *text; text++) putchar(strchr("\t\r\n", *text) ? ' ' : *text);
}

int main(int argc, char **argv)
{
    if (argc != 4) return 2;
    char *text = content_of(argv[1]);
    if (!text) return 3;
    int is_marked = !strncmp(text, "\xef\xbb\xbf", 3);
    icalcomponent *calendar = icalparser_parse_string(is_marked ? text + 3 : text);
    if (!calendar) return 4;
    icaltimezone *utc = icaltimezone_get_utc_timezone();
    struct icaltimetype first = icaltime_from_timet_with_zone(atoll(argv[2]), 0, utc);
    struct icaltimetype last = icaltime_from_timet_with_zone(atoll(argv[3]), 0, utc);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        icalproperty *named = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
        int count = 0;
        print_text(icalcomponent_get_uid(event));
        printf("\t");
        if (named) {
            struct icaltimetype which = icalproperty_get_datetime_with_component(named, event);
            printf("%lld", (long long)icaltime_as_timet_with_zone(which, icaltime_get_timezone(which)));
        }
        printf("\t");
        print_text(icalcomponent_get_summary(event));
        printf("\t");
        icalcomponent_foreach_recurrence(event, first, last, print_start, &count);
        printf("\n");
    }
    icalcomponent_free(calendar);
    free(text);
    return 0;
}

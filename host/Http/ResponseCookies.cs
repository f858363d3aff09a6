using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The cookies a function sets.</summary>
internal sealed class ResponseCookies : HttpCookies
{
    private readonly List<IHttpCookie> appended = [];

    public IReadOnlyList<IHttpCookie> Appended => appended;

    public override void Append(string name, string value) => Append(new HttpCookie(name, value));

    public override void Append(IHttpCookie cookie) => appended.Add(cookie);

    public override IHttpCookie CreateNew() => new HttpCookie(string.Empty, string.Empty);

    public static CookieOptions OptionsOf(IHttpCookie cookie) =>
        new()
        {
            Domain = cookie.Domain,
            Path = cookie.Path,
            Expires = cookie.Expires,
            MaxAge = cookie.MaxAge is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Secure = cookie.Secure ?? false,
            HttpOnly = cookie.HttpOnly ?? false,
            SameSite = cookie.SameSite switch
            {
                SameSite.Lax => SameSiteMode.Lax,
                SameSite.Strict => SameSiteMode.Strict,
                SameSite.ExplicitNone => SameSiteMode.None,
                _ => SameSiteMode.Unspecified,
            },
        };
}

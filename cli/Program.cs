using TranslationFunctions.Cli;

return args switch
{
    ["demo"] => await Demo.RunAsync(),
    _ => Usage.Show(args),
};

// What a job can be asked for: the fields of POST /jobs.

const seconds = { min: 0, max: 86400, unit: "seconds" };
const chance = { min: 0, max: 1, unit: "0 to 1" };

/** The delay models and their parameters. */
export const delays = {
  fixed: [{ name: "seconds", label: "Duration", ...seconds, value: 15 }],
  uniform: [
    { name: "min", label: "Shortest", ...seconds, value: 10 },
    { name: "max", label: "Longest", ...seconds, value: 30 },
  ],
  gaussian: [
    { name: "mean", label: "Mean", ...seconds, value: 15 },
    { name: "stddev", label: "Standard deviation", ...seconds, value: 3 },
  ],
  lognormal: [
    { name: "median", label: "Median", ...seconds, value: 15 },
    { name: "sigma", label: "Sigma", min: 0, max: 5, unit: "0 to 5", value: 0.5 },
  ],
  exponential: [{ name: "mean", label: "Mean", ...seconds, value: 15 }],
};

/** The failure models and their parameters. */
export const failures = {
  fixed: [{ name: "probability", label: "Probability", ...chance, value: 0.05 }],
  uniform: [
    { name: "min", label: "Lowest probability", ...chance, value: 0 },
    { name: "max", label: "Highest probability", ...chance, value: 0.2 },
  ],
  gaussian: [
    { name: "mean", label: "Mean probability", ...chance, value: 0.1 },
    { name: "stddev", label: "Standard deviation", ...chance, value: 0.05 },
  ],
};

/** The fields that stand for themselves. */
export const fields = [
  { name: "title", label: "Title" },
  { name: "video_url", label: "Video", type: "url", hint: "an http or https URL" },
  { name: "languages", label: "Languages", hint: "such as fr, or fr, de, ja for a job each" },
];

export const moreFields = [
  { name: "priority", label: "Priority", type: "number", min: -100, max: 100, hint: "−100 to 100, higher first" },
  { name: "on_error.restarts", label: "Restarts after a failure", type: "number", min: 0, max: 100 },
  { name: "on_error.backoff_seconds", label: "Wait before a restart", type: "number", min: 0, hint: "seconds" },
  { name: "seed", label: "Seed", type: "number", min: 0, hint: "the same seed draws the same delay and failures" },
  { name: "callback_url", label: "Callback", type: "url", hint: "called when the job has ended" },
  { name: "metadata", label: "Metadata", multiline: true, hint: "a JSON object" },
];

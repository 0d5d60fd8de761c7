/** What is not data is quiet. Text reaches 4.5:1 on white. */
export const greys = { text: "#59636e", axis: "#8a939c", grid: "#e3e7ea" };
